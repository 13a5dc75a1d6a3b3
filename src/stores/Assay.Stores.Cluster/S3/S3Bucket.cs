using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Assay.Kernel;

namespace Assay.Stores.Cluster.S3;

/// <summary>The bucket as content needs it: where each key is, and the calls that more than one part makes.</summary>
internal sealed class S3Bucket : IDisposable
{
    private const string Contents = "sha256/";
    private const string Incoming = "incoming/";
    private const string CopySource = "x-amz-copy-source";

    private readonly Entropy _entropy;
    private readonly string _prefix;

    public S3Bucket(S3Options options, Entropy entropy)
    {
        _entropy = entropy;
        _prefix = options.Prefix.Length == 0 ? "" : options.Prefix + "/";
        Name = options.Bucket;
        IsEncrypted = options.Endpoint is not { Scheme: "http" };
        var config = Config(options);
        var client = options.AccessKey is null ? new AmazonS3Client(config) : new AmazonS3Client(new BasicAWSCredentials(options.AccessKey, options.SecretKey), config);
        client.BeforeRequestEvent += (_, request) => ShowSlashes((request as WebServiceRequestEventArgs)?.Headers);
        Client = client;
    }

    public IAmazonS3 Client { get; }

    public string Name { get; }

    /// <summary>Over TLS the bytes need no signature of their own, which saves hashing them a second time.</summary>
    public bool IsEncrypted { get; }

    /// <summary>What all content is below.</summary>
    public string ContentPrefix => _prefix + Contents;

    /// <summary>What all that is not complete is below.</summary>
    public string IncomingPrefix => _prefix + Incoming;

    /// <summary>Where content is.</summary>
    public string KeyOf(Digest digest)
    {
        var text = digest.ToString();
        return $"{ContentPrefix}{text[..2]}/{text[2..]}";
    }

    /// <summary>The digest of a key; false for any other key.</summary>
    public bool TryDigest(string key, out Digest digest) => Digest.TryParse(key[ContentPrefix.Length..].Replace("/", ""), out digest);

    /// <summary>A key that nobody has used.</summary>
    public string NewIncomingKey()
    {
        Span<byte> bytes = stackalloc byte[16];
        _entropy(bytes);
        return IncomingPrefix + Convert.ToHexStringLower(bytes);
    }

    /// <summary>What is under a key; null when nothing is.</summary>
    public async Task<(long Size, DateTimeOffset PutAt)?> FindAsync(string key, CancellationToken cancellation)
    {
        try
        {
            var found = await Client.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = Name, Key = key }, cancellation);
            return (found.ContentLength, Time(found.LastModified));
        }
        catch (AmazonS3Exception fault) when (fault.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Takes a key away; nothing happens when it is not there.</summary>
    public Task DeleteAsync(string key, CancellationToken cancellation) => Client.DeleteObjectAsync(Name, key, cancellation);

    /// <summary>A time as the server said it.</summary>
    public static DateTimeOffset Time(DateTime? time) => time is { } at ? new DateTimeOffset(at.ToUniversalTime()) : default;

    /// <inheritdoc/>
    public void Dispose() => Client.Dispose();

    // The client escapes the slashes in the source of a copy, which Amazon's servers read and some others do not.
    private static void ShowSlashes(IDictionary<string, string>? headers)
    {
        if (headers is not null && headers.TryGetValue(CopySource, out var source)) headers[CopySource] = source.Replace("%2F", "/", StringComparison.Ordinal);
    }

    // Servers other than Amazon's do not know the checksums that newer clients add of their own accord.
    private static AmazonS3Config Config(S3Options options)
    {
        var config = new AmazonS3Config
        {
            ForcePathStyle = options.PathStyle,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (options.Endpoint is null) config.RegionEndpoint = RegionEndpoint.GetBySystemName(options.Region);
        else (config.ServiceURL, config.AuthenticationRegion) = (options.Endpoint.ToString(), options.Region);
        return config;
    }
}
