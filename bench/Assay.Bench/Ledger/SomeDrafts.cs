using Assay.Ledger.Records;

namespace Assay.Bench.Ledger;

/// <summary>Drafts that were made before the clock runs, new ones each time: a key that was there already would not be appended.</summary>
internal sealed class SomeDrafts(int count, int times)
{
    private readonly Queue<RecordDraft[]> _drafts = new(Enumerable.Range(0, times).Select(_ => SomeRecords.Drafts(count)));

    public RecordDraft[] Next() => _drafts.Dequeue();
}
