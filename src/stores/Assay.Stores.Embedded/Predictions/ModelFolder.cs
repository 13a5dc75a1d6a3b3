namespace Assay.Stores.Embedded.Predictions;

/// <summary>The folder of one model in a log. A name that a file system could take for a way elsewhere is written otherwise.</summary>
internal static class ModelFolder
{
    /// <summary>Its full path.</summary>
    public static string Of(string log, string model)
    {
        var name = Uri.EscapeDataString(model);
        return Path.Combine(log, name.StartsWith('.') ? $"%2E{name[1..]}" : name);
    }
}
