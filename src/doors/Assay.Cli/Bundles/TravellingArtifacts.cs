using System.Collections.Immutable;
using System.Text.Json;
using Assay.Collect.Records;
using Assay.Evidence.Adding;
using Assay.Evidence.Importing;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Cli.Bundles;

/// <summary>
/// Which artifacts of records may leave the home. Rows are about people, an owner's wording is its owner's, and a file that somebody added is theirs to
/// disclose: each leaves only when the signer says so.
/// </summary>
/// <param name="Own">The person whose added files may leave; null for nobody's.</param>
/// <param name="Tables">Whether tables may.</param>
/// <param name="OwnersText">Whether the files of standards may.</param>
internal sealed record TravellingArtifacts(string? Own, bool Tables, bool OwnersText)
{
    private static readonly string[] TableEndings = [".parquet", ".csv", ".tsv", ".xlsx", ".xls", ".ods"];

    /// <summary>The digests that may leave, each with the first record that names it. A file that is held back by one record does not leave by another.</summary>
    public ImmutableArray<(RecordEntry Record, Digest Digest)> Of(IReadOnlyCollection<RecordEntry> records)
    {
        var named = records.SelectMany(record => record.Subjects.Select(subject => (Record: record, Subject: subject))).ToList();
        var heldBack = named.Where(pair => IsHeldBack(pair.Record, pair.Subject)).Select(pair => pair.Subject.Digest).ToHashSet();
        return [.. named.Where(pair => !heldBack.Contains(pair.Subject.Digest) && !IsOthers(pair.Record)).Select(pair => (pair.Record, pair.Subject.Digest)).DistinctBy(pair => pair.Digest)];
    }

    private bool IsHeldBack(RecordEntry record, Subject subject) =>
        (!Tables && IsTable(record, subject)) || (!OwnersText && record.Kind == ImportedStandard.Kind.Name);

    private bool IsOthers(RecordEntry record) =>
        (record.Kind == AddedArtifact.Kind.Name || record.Kind == CollectedWork.Kind.Name) && (Own is null || record.Person != Own);

    private static bool IsTable(RecordEntry record, Subject subject) =>
        TableEndings.Any(ending => subject.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) || (record.Kind == AddedArtifact.Kind.Name && IsTableForm(record.Body));

    // Read as JSON: the record may be somebody else's, of a version that this program does not know.
    private static bool IsTableForm(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("form", out var form) && form.ValueKind == JsonValueKind.String && string.Equals(form.GetString(), nameof(ArtifactForm.Table), StringComparison.OrdinalIgnoreCase);
}
