using System.Collections.Immutable;
using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Monitor.References;

/// <summary>
/// What is kept of the rows that windows are compared with, as the artifact <c>reference.profile.json</c>: a window then needs one pass over its own rows
/// and none over these. Profiles of parts merge into the profile of the whole.
/// </summary>
public sealed record ReferenceProfile
{
    /// <summary>Name of the artifact.</summary>
    public const string FileName = "reference.profile.json";

    /// <summary>Media type of the artifact.</summary>
    public const string MediaType = "application/vnd.assay.reference-profile+json";

    /// <summary>The version of this shape.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The version of the shape that it was written in.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>What was profiled, for people: a file's name.</summary>
    public required string Source { get; init; }

    /// <summary>SHA-256 of what was profiled; of the parts' digests where parts were merged.</summary>
    public required Digest SourceDigest { get; init; }

    /// <summary>Rows.</summary>
    public required long Rows { get; init; }

    /// <summary>Columns, in the table's order.</summary>
    public required ImmutableArray<ReferenceColumn> Columns { get; init; }

    /// <summary>
    /// The greatest share of a column's rows that the profile cannot place: its distribution function is off by no more than this anywhere, and exact at
    /// the knots of a profile that was not merged.
    /// </summary>
    public double ErrorBound() => Columns.Where(column => column.Numbers is { Count: > 0 }).Select(column => (double)(column.Numbers!.LargestGap() + column.Numbers.RankError) / column.Numbers.Count).DefaultIfEmpty(0).Max();

    /// <summary>The profile of both parts' rows, over the columns that both have.</summary>
    public ReferenceProfile Merge(ReferenceProfile other)
    {
        var theirs = other.Columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
        return this with
        {
            Source = $"{Source} + {other.Source}",
            SourceDigest = Digest.Of($"{SourceDigest}{other.SourceDigest}"),
            Rows = Rows + other.Rows,
            Columns = [.. Columns.Where(column => theirs.ContainsKey(column.Name)).Select(column => column.Merge(theirs[column.Name]))],
        };
    }

    /// <summary>As JSON.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, RecordJson.Options);

    /// <summary>From JSON, or why it is none.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="name">The file, for messages.</param>
    public static Outcome<ReferenceProfile> FromJson(ReadOnlySpan<byte> json, string name)
    {
        try
        {
            var profile = JsonSerializer.Deserialize<ReferenceProfile>(json, RecordJson.Options);
            if (profile is { Version: CurrentVersion, Columns.IsDefault: false } && profile.Columns.All(IsWhole)) return profile;
            return Unreadable(name, profile is null ? "it is empty" : "a field is missing, or its version is another");
        }
        catch (JsonException fault)
        {
            return Unreadable(name, fault.Message);
        }
    }

    private static bool IsWhole(ReferenceColumn column) => column switch
    {
        { Numbers: { } numbers } => numbers.Knots.Length == numbers.Below.Length && numbers.Knots.Length == numbers.UpTo.Length,
        _ => column.Levels is not null,
    };

    private static Problem Unreadable(string name, string why) =>
        new("monitor.bad-profile", $"This is no reference profile: {why}.", "Make one with 'assay monitor profile'.") { Place = new Place(name) };
}
