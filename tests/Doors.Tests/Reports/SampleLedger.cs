using System.Collections.Immutable;
using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Reports;

namespace Doors.Tests.Reports;

/// <summary>Sets bodies in a row as a ledger would, without keys: what a report reads of an entry, and nothing more.</summary>
internal sealed class SampleLedger
{
    private static readonly DateTimeOffset Start = new(2026, 11, 3, 14, 5, 0, TimeSpan.Zero);
    private readonly List<RecordEntry> _entries = [];

    public SampleLedger Add<TBody>(TBody body, string? step = null) where TBody : IRecordBody<TBody>
    {
        var index = _entries.Count;
        _entries.Add(new RecordEntry
        {
            Index = index,
            LeafHash = Digest.Of($"leaf {index}"),
            Id = $"0193a5c2-7b00-7000-8000-{index:d12}",
            Kind = TBody.Kind.Name,
            Version = TBody.Kind.Version,
            At = Start.AddSeconds(index * 7),
            Context = RecordContext.Live,
            Person = "person-1",
            KeyId = Digest.Of("key").ToString(),
            Step = step,
            Subjects = [new Subject($"subject-{index}", Digest.Of($"subject {index}"))],
            Body = JsonSerializer.SerializeToElement(body, RecordJson.Options),
        });
        return this;
    }

    public ReportSource ToSource(string project = "mortgage") => new()
    {
        Project = project,
        Context = RecordContext.Live,
        Records = [.. _entries],
        Checkpoint = $"assay.example/ledger\n{_entries.Count}\n{Convert.ToBase64String(Digest.Of("root").ToArray())}\n\n— assay.example/ledger AAAAAAAA\n",
    };

    public ImmutableArray<RecordEntry> Entries => [.. _entries];
}
