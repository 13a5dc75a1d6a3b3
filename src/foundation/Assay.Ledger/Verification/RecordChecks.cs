using Assay.Kernel;
using Assay.Ledger.Keys;

namespace Assay.Ledger.Verification;

/// <summary>What can only be said of a record in the order of the log: its index, that it is there once, and whether its key may sign.</summary>
internal sealed class RecordChecks(KeyRegister register)
{
    private const int MostNamed = 20;
    private const string Remedy = "Restore the log from a copy that verifies.";

    private readonly HashSet<Digest> _ids = [];
    private readonly HashSet<Digest> _idempotencyKeys = [];
    private readonly List<FaultyRecord> _named = [];
    private long _next;

    public DerivedTree Tree { get; } = new();

    /// <summary>The first faulty records, in the order of the log.</summary>
    public IReadOnlyList<FaultyRecord> Named => _named;

    public long Faulty { get; private set; }

    public void Next(ExaminedLeaf leaf)
    {
        CheckIndex(leaf.Stored.Index);
        Tree.Append(leaf.Hash);
        if (FaultOf(leaf) is { } fault) Report(new FaultyRecord(leaf.Stored.Index, leaf.Statement?.Id ?? leaf.Stored.Id, leaf.Statement?.Kind, fault));
    }

    private void CheckIndex(long index)
    {
        if (index != _next) Report(new FaultyRecord(_next, null, null, new Problem("ledger.index", "It is missing, or out of order.", Remedy) { Value = Number(index), Expected = Number(_next) }));
        _next = index + 1;
    }

    private Problem? FaultOf(ExaminedLeaf leaf)
    {
        if (leaf.Fault is not null || leaf.Statement is not { } statement) return leaf.Fault;
        if (!_ids.Add(Digest.Of(statement.Id))) return new Problem("record.duplicate-id", "An earlier record has the same identifier.", Remedy) { Value = statement.Id };
        if (!_idempotencyKeys.Add(Digest.Of(statement.IdempotencyKey))) return new Problem("record.duplicate-key", "An earlier record has the same idempotency key.", Remedy) { Value = statement.IdempotencyKey };
        var standing = register.Next(statement, leaf.Stored.Index, out var fault);
        return fault ?? StandingFault.Of(standing, statement);
    }

    private void Report(FaultyRecord record)
    {
        Faulty++;
        if (_named.Count < MostNamed) _named.Add(record);
    }

    private static string Number(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
