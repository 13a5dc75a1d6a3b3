using System.Collections.Immutable;

namespace Assay.Server.Pages.Shell;

/// <summary>Light, dark, or whatever the visitor's system says.</summary>
internal static class Themes
{
    /// <summary>Name of the cookie that holds the choice.</summary>
    public const string Cookie = "assay-theme";

    /// <summary>What the system says.</summary>
    public const string System = "system";

    /// <summary>Every choice.</summary>
    public static ImmutableArray<string> All { get; } = [System, "light", "dark"];
}
