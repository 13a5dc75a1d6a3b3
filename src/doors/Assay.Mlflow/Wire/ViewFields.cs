using Assay.Tracking.Index;

namespace Assay.Mlflow.Wire;

/// <summary>Which things a search looks at: those in use, those in the bin, or all.</summary>
internal static class ViewFields
{
    /// <summary>Reads a view by its name or its number; without one, those in use.</summary>
    public static RunView Read(MlflowFields fields, string name)
    {
        var raw = fields.Raw(name);
        var word = raw is { ValueKind: System.Text.Json.JsonValueKind.Number } number ? number.GetRawText() : fields.Text(name);
        switch (word?.ToUpperInvariant())
        {
            case null or "" or "ACTIVE_ONLY" or "1": return RunView.ActiveOnly;
            case "DELETED_ONLY" or "2": return RunView.DeletedOnly;
            case "ALL" or "3": return RunView.All;
            default:
                fields.Problems.Add(WireFaults.Invalid(name, $"'{word}'", "it has to be ACTIVE_ONLY, DELETED_ONLY or ALL."));
                return RunView.ActiveOnly;
        }
    }
}
