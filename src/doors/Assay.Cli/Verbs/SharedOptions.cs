using System.CommandLine;

namespace Assay.Cli.Verbs;

/// <summary>Options that several verbs have.</summary>
internal static class SharedOptions
{
    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Write the result as JSON; see docs/reference/json.md." };

    /// <summary>Adds several options.</summary>
    public static void Add(this Command verb, params ReadOnlySpan<Option> options)
    {
        foreach (var option in options) verb.Options.Add(option);
    }

    /// <summary>The database that tracking is kept in.</summary>
    public static Option<string?> Postgres() => new("--postgres") { Description = "Keep tracking in this PostgreSQL database: a URL, or keys and values. The password may come from PGPASSWORD or ~/.pgpass.", HelpName = "CONNECTION" };

    /// <summary>The folder or bucket that the bytes of artifacts are kept in.</summary>
    public static Option<string?> Artifacts() => new("--artifacts") { Description = "Keep the bytes of artifacts in this folder, or in a bucket: s3://BUCKET/PREFIX, with the credentials that Amazon's tools use, and AWS_ENDPOINT_URL_S3 for another server.", HelpName = "PLACE" };
}
