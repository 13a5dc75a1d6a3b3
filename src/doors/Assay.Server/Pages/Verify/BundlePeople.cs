using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Standards;
using Assay.Ledger.Keys;

namespace Assay.Server.Pages.Verify;

/// <summary>Whose evidence a bundle holds, and by which standards.</summary>
internal static class BundlePeople
{
    private static readonly string[] Answers = [Confirmation.Kind.Name, Acceptance.Kind.Name, Rejection.Kind.Name];

    /// <summary>Pseudonyms of the persons of whom it holds more than keys and answers to others: who claims most first, then of whom there are most records.</summary>
    public static ImmutableArray<string> Of(HeldBundle bundle) =>
        [.. bundle.Records.Values.Where(record => !RecordAttributions.IsAboutKeys(record.Kind) && !Answers.Contains(record.Kind)).GroupBy(record => record.Person)
            .OrderByDescending(records => records.Count(record => record.Kind == Claim.Kind.Name)).ThenByDescending(records => records.Count()).ThenBy(records => records.Key, StringComparer.Ordinal).Select(records => records.Key)];

    /// <summary>The person who was asked for, where the bundle holds evidence of them; else the first.</summary>
    public static string? Chosen(HeldBundle bundle, string? asked)
    {
        var people = Of(bundle);
        return asked is not null && people.Contains(asked) ? asked : people.FirstOrDefault();
    }

    /// <summary>Standards that its claims name and that come with the program, in the program's order; the AI engineer's where they name none.</summary>
    public static ImmutableArray<string> StandardsOf(HeldBundle bundle)
    {
        var named = Named(bundle);
        ImmutableArray<string> known = [.. StandardLibrary.Ids.Where(named.Contains)];
        return known.IsEmpty ? [StandardLibrary.DefaultId] : known;
    }

    /// <summary>Standards that its claims name and that this program does not have.</summary>
    public static ImmutableArray<string> StrangeStandardsOf(HeldBundle bundle) => [.. Named(bundle).Where(name => !StandardLibrary.Ids.Contains(name)).Order(StringComparer.Ordinal)];

    /// <summary>A person's name, as a record of theirs discloses it; null where none does.</summary>
    public static string? NameOf(HeldBundle bundle, string person) =>
        bundle.Found.Disclosed.FirstOrDefault(text => text.Field == "actor.name" && bundle.Records.GetValueOrDefault(text.Record)?.Person == person)?.Text is { Length: > 0 } name ? name : null;

    private static HashSet<string> Named(HeldBundle bundle) => [.. bundle.Records.Values.Select(record => record.TryAs<Claim>()).OfType<Claim>().Where(claim => !claim.Parts.IsDefault).SelectMany(claim => claim.Parts).Select(part => part?.Standard).OfType<string>()];
}
