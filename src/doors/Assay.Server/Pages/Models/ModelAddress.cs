namespace Assay.Server.Pages.Models;

/// <summary>Where served models are shown.</summary>
internal static class ModelAddress
{
    /// <summary>All of them.</summary>
    public const string List = "/models";

    /// <summary>Where one is tried.</summary>
    /// <param name="name">The model.</param>
    /// <param name="version">The version to ask; null for the one that answers by itself.</param>
    public static string Try(string name, string? version = null) => $"{List}/{Uri.EscapeDataString(name)}/try{(version is null ? "" : $"?version={Uri.EscapeDataString(version)}")}";

    /// <summary>Where the operations of one are shown.</summary>
    public static string Api(string name) => $"{List}/{Uri.EscapeDataString(name)}/api";
}
