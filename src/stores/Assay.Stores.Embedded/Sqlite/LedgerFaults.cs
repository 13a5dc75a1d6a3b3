using Assay.Kernel;

namespace Assay.Stores.Embedded.Sqlite;

/// <summary>Ways in which a readable ledger database can contradict itself.</summary>
internal static class LedgerFaults
{
    /// <summary>Leaves are there, and no stored head covers them.</summary>
    public static StoreFaultException NoHead(string path, long size) => new(new Problem(
        "ledger.no-head", "The ledger has records that no stored head covers; nothing is appended to it.", "Run 'assay ledger verify' to see what is wrong, then 'assay restore' with your newest backup.")
    { Place = new Place(path), Value = $"{size} records", Expected = "a head of that size" });

    /// <summary>An inner hash that every append stores is missing.</summary>
    public static StoreFaultException NoNode(string path, int level, long index) => new(new Problem(
        "ledger.no-node", "A hash of the ledger's tree is missing; nothing is appended to it.", "Run 'assay ledger verify' to see what is wrong, then 'assay restore' with your newest backup.")
    { Place = new Place(path), Value = $"level {level}, index {index}" });
}
