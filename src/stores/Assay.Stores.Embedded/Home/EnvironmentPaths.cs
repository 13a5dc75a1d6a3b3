namespace Assay.Stores.Embedded.Home;

/// <summary>What the user's environment says about where things lie. A parameter, so that tests need not change the process's environment.</summary>
/// <param name="AssayHome"><c>$ASSAY_HOME</c>, if set.</param>
/// <param name="ConfigFolder"><c>$XDG_CONFIG_HOME</c>, or <c>~/.config</c>.</param>
/// <param name="StateFolder"><c>$XDG_STATE_HOME</c>, or <c>~/.local/state</c>.</param>
public sealed record EnvironmentPaths(string? AssayHome, string ConfigFolder, string StateFolder)
{
    /// <summary>Where a person's keys lie.</summary>
    public string KeyFolder => Path.Combine(ConfigFolder, "assay", "keys");

    /// <summary>Where the newest head of every log lies, outside of its home.</summary>
    public string HeadFolder => Path.Combine(StateFolder, "assay", "heads");

    /// <summary>Reads the variables. The XDG Base Directory Specification says to ignore one that is empty or not absolute.</summary>
    /// <param name="variable">Mostly <see cref="Environment.GetEnvironmentVariable(string)"/>.</param>
    /// <param name="userFolder">The user's own folder, <c>~</c>.</param>
    public static EnvironmentPaths Of(Func<string, string?> variable, string userFolder)
    {
        string Folder(string name, string otherwise) => variable(name) is { } value && Path.IsPathFullyQualified(value) ? value : otherwise;
        return new EnvironmentPaths(
            variable("ASSAY_HOME") is { Length: > 0 } home ? home : null,
            Folder("XDG_CONFIG_HOME", Path.Combine(userFolder, ".config")),
            Folder("XDG_STATE_HOME", Path.Combine(userFolder, ".local", "state")));
    }
}
