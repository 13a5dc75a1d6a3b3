using System.Collections.Immutable;
using System.Text.Json;
using Assay.Evidence.Index;
using Assay.Kernel;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Projects.Artifacts;

namespace Assay.Evidence.Importing;

/// <summary>Reads back the wording that was imported into a home: the newest record whose key counts and whose file is still there.</summary>
/// <param name="store">The log.</param>
/// <param name="index">The index; it has to be up to date.</param>
/// <param name="artifacts">Where the files are.</param>
public sealed class OwnerWording(ILedgerStore store, IEvidenceIndex index, IArtifactStore artifacts)
{
    /// <summary>The owner's wording by code, whatever its case; empty when none was imported. A statement whose digest is not the record's is left out.</summary>
    public async Task<ImmutableDictionary<string, string>> OfAsync(string standard, CancellationToken cancellation = default)
    {
        var acts = await index.ActsAsync(cancellation);
        foreach (var act in acts.Reverse().Where(act => act.Kind == ImportedStandard.Kind.Name && act.Attribution != RecordAttribution.None))
            if (await ReadAsync(act.Index, cancellation) is { } imported && imported.Standard == standard && artifacts.Contains(imported.Source))
                return Wording(imported, await File.ReadAllBytesAsync(artifacts.PathOf(imported.Source), cancellation));
        return ImmutableDictionary<string, string>.Empty;
    }

    private async Task<ImportedStandard?> ReadAsync(long leaf, CancellationToken cancellation)
    {
        await foreach (var stored in store.ReadAsync(leaf, leaf + 1, cancellation))
        {
            try
            {
                if (RecordReader.TryRead(stored) is { Succeeded: true } read && read.Value.Version == ImportedStandard.Kind.Version) return read.Value.As<ImportedStandard>();
            }
            catch (JsonException)
            {
                // A record from elsewhere whose body is not of its kind words nothing.
            }
        }

        return null;
    }

    private static ImmutableDictionary<string, string> Wording(ImportedStandard imported, byte[] source)
    {
        var none = ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);
        if (Digest.Of(source) != imported.Source || OwnerStandardReader.Read(source, "standard") is not { Succeeded: true } read) return none;
        var agreed = imported.Statements.Select(statement => (statement.Code, statement.Wording)).ToHashSet();
        return none.AddRange(read.Value.Statements.Where(statement => agreed.Contains((statement.Code, statement.Digest))).Select(statement => KeyValuePair.Create(statement.Code, statement.Wording)));
    }
}
