namespace Assay.Stores.Cluster.S3;

/// <summary>Which bucket of which server.</summary>
/// <param name="Bucket">A bucket that is there already.</param>
public sealed record S3Options(string Bucket)
{
    /// <summary>The server, such as <c>https://minio.example:9000</c>; null for Amazon's own in <see cref="Region"/>.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Part of every signature; servers other than Amazon's mostly take any.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>In front of every key, without a '/' at its end; empty for none.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Whether the bucket is named in the path and not in the host's name: what most servers other than Amazon's want.</summary>
    public bool PathStyle { get; init; }

    /// <summary>Who signs; null to look where Amazon's tools do: the environment, the shared file, the machine's role.</summary>
    public string? AccessKey { get; init; }

    /// <summary>The secret that goes with <see cref="AccessKey"/>.</summary>
    public string? SecretKey { get; init; }
}
