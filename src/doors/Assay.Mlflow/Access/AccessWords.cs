using Assay.Mlflow.Wire;
using Assay.Tracking.Access;

namespace Assay.Mlflow.Access;

/// <summary>Levels of access in MLflow's words.</summary>
public static class AccessWords
{
    /// <summary>Every word, the weakest first.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<AccessLevel>().Select(Of)];

    /// <summary>The word for a level.</summary>
    public static string Of(AccessLevel level) => level switch
    {
        AccessLevel.None => "NO_PERMISSIONS",
        AccessLevel.Read => "READ",
        AccessLevel.Use => "USE",
        AccessLevel.Edit => "EDIT",
        _ => "MANAGE",
    };

    /// <summary>The level of a word; null when it is none.</summary>
    public static AccessLevel? Find(string word) => Enum.GetValues<AccessLevel>().Select(level => (AccessLevel?)level).FirstOrDefault(level => Of(level!.Value) == word);

    /// <summary>Reads the field <c>permission</c>.</summary>
    internal static AccessLevel Read(MlflowFields fields)
    {
        var word = fields.RequiredText("permission");
        if (Find(word) is { } level) return level;
        fields.Problems.Add(WireFaults.Invalid("permission", $"'{word}'", $"it has to be one of {string.Join(", ", All)}."));
        return AccessLevel.None;
    }
}
