using Assay.Kernel;

namespace Assay.Cli.Serving;

/// <summary>A version of the model registry as clients name it: <c>models:/NAME/VERSION</c>, or by an alias, <c>models:/NAME@ALIAS</c>.</summary>
/// <param name="Text">As it was typed.</param>
/// <param name="Name">The registered model.</param>
/// <param name="Version">The version's number; null where an alias is named.</param>
/// <param name="Alias">The alias; <c>latest</c> is the newest version.</param>
internal sealed record RegistryAddress(string Text, string Name, string? Version, string? Alias)
{
    /// <summary>What such an address begins with.</summary>
    public const string Scheme = "models:/";

    private const string Newest = "latest";

    /// <summary>Reads one.</summary>
    /// <returns>The address, or <c>serve.model</c>.</returns>
    public static Outcome<RegistryAddress> Parse(string text)
    {
        var path = text[Scheme.Length..];
        if (path.Split('/') is [{ Length: > 0 } name, { Length: > 0 } version] && !name.Contains('@', StringComparison.Ordinal))
        {
            if (version == Newest) return new RegistryAddress(text, Uri.UnescapeDataString(name), null, Newest);
            if (version.All(char.IsAsciiDigit)) return new RegistryAddress(text, Uri.UnescapeDataString(name), version, null);
        }

        var at = path.LastIndexOf('@');
        if (at > 0 && at < path.Length - 1 && !path.Contains('/', StringComparison.Ordinal)) return new RegistryAddress(text, Uri.UnescapeDataString(path[..at]), null, path[(at + 1)..]);
        return new Problem("serve.model", "This names no version of the model registry.", "Name a version by its number, or by an alias.") { Value = text, Expected = "models:/NAME/VERSION or models:/NAME@ALIAS" };
    }
}
