using System.Collections.Immutable;

namespace Assay.Stores.Embedded.Backup;

/// <summary>What a backup holds: its first entry, <c>manifest.json</c>.</summary>
/// <param name="Format">Layout of the backup; 1.</param>
/// <param name="At">When it was made, UTC.</param>
/// <param name="Origin">Origin of the home's log.</param>
/// <param name="Entries">Every other entry.</param>
internal sealed record BackupManifest(int Format, DateTimeOffset At, string Origin, ImmutableArray<BackupEntry> Entries)
{
    /// <summary>The layout that this version writes and knows.</summary>
    public const int KnownFormat = 1;

    /// <summary>Name of the manifest's own entry.</summary>
    public const string EntryName = "manifest.json";

    /// <summary>Below it lie the person's keys, if they are in the backup.</summary>
    public const string Keys = "keys/";

    /// <summary>Below it lies the log's head as of the backup.</summary>
    public const string Heads = "heads/";
}
