using Assay.Evidence.Standards;

namespace Assay.Evidence.People;

/// <summary>Tells whose evidence is meant.</summary>
internal static class Persons
{
    /// <summary>What stands for all persons.</summary>
    public const string Everybody = "everybody";

    /// <summary>The person that was given; else the one at the keyboard, where a standard asks about a person. Null is everybody.</summary>
    public static string? Of(string? given, Standard standard, CurrentPerson current)
    {
        if (given == Everybody) return null;
        return given ?? (standard.Kind == StandardKind.Competence ? current.Person : null);
    }
}
