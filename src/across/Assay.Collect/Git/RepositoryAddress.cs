namespace Assay.Collect.Git;

/// <summary>A repository's address as it may be kept: without user, password, token or query.</summary>
internal static class RepositoryAddress
{
    /// <summary>The address of a remote without anything that opens it.</summary>
    public static string WithoutCredentials(string remote)
    {
        var address = remote.Trim();
        if (address.Contains("://", StringComparison.Ordinal)) return Uri.TryCreate(address, UriKind.Absolute, out var parsed) ? $"{parsed.Scheme}://{parsed.Authority}{parsed.AbsolutePath}" : CutUser(address);
        return address.Contains(':', StringComparison.Ordinal) ? CutUser(address) : address;
    }

    /// <summary>The last word of an address, without its ending: what people call the repository.</summary>
    public static string NameOf(string address)
    {
        var name = address.TrimEnd('/', '\\').Split('/', '\\', ':')[^1];
        return name.EndsWith(".git", StringComparison.OrdinalIgnoreCase) && name.Length > 4 ? name[..^4] : name;
    }

    private static string CutUser(string address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal) is var at && at >= 0 ? address[..(at + 3)] : "";
        var rest = address[scheme.Length..].Split('?', '#')[0];
        return scheme + rest[(rest.Split('/')[0].LastIndexOf('@') + 1)..];
    }
}
