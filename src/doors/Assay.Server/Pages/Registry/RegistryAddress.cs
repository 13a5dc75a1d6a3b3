namespace Assay.Server.Pages.Registry;

/// <summary>Where registered models are shown.</summary>
internal static class RegistryAddress
{
    /// <summary>All of them.</summary>
    public const string List = "/registry";

    /// <summary>One of them.</summary>
    public static string Of(string name) => $"{List}/{Uri.EscapeDataString(name)}";
}
