namespace Assay.Tracking.Artifacts;

/// <summary>Where artifacts are, as clients are told: <c>mlflow-artifacts:/1/9f…/artifacts</c> is kept by this server, anything else elsewhere.</summary>
public static class ArtifactUri
{
    /// <summary>The scheme of what this server keeps.</summary>
    public const string Scheme = "mlflow-artifacts:";

    /// <summary>The root of all that this server keeps.</summary>
    public const string Root = Scheme + "/";

    /// <summary>The location with parts put below it; a query stays at the end.</summary>
    public static string Below(string location, params ReadOnlySpan<string> parts)
    {
        var query = location.IndexOf('?', StringComparison.Ordinal);
        var (path, rest) = query < 0 ? (location, "") : (location[..query], location[query..]);
        return $"{path.TrimEnd('/')}/{string.Join('/', parts)}{rest}";
    }

    /// <summary>Where clients fetch and send what this server keeps: an address with this in it is taken for this server's own.</summary>
    private const string Address = "/api/2.0/mlflow-artifacts/artifacts";

    /// <summary>The path below the root of what this server keeps, as <see cref="IArtifactIndex"/> has it; null when the location is elsewhere.</summary>
    public static string? PathOf(string location)
    {
        if (location.StartsWith("http:", StringComparison.Ordinal) || location.StartsWith("https:", StringComparison.Ordinal)) return PathOfAddress(location);
        if (!location.StartsWith(Scheme, StringComparison.Ordinal)) return null;
        var rest = location[Scheme.Length..];
        if (!rest.StartsWith("//", StringComparison.Ordinal)) return rest.Trim('/');
        var slash = rest.IndexOf('/', 2);
        return slash < 0 ? "" : rest[slash..].Trim('/');
    }

    private static string? PathOfAddress(string address)
    {
        var at = address.IndexOf(Address, StringComparison.Ordinal);
        return at < 0 || address[(at + Address.Length)..] is not ("" or ['/', ..]) ? null : address[(at + Address.Length)..].Trim('/');
    }
}
