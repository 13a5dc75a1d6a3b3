using System.Reflection;
using Assay.Ledger.Store;

namespace Stores.Tests.Records;

/// <summary>A log in whose place another may come while it is open, as when a backup is restored over it.</summary>
public class SwappedLog : DispatchProxy
{
    /// <summary>The log that answers now.</summary>
    public ILedgerStore Log { get; set; } = null!;

    /// <summary>One that answers as this log does.</summary>
    public static ILedgerStore Of(ILedgerStore log)
    {
        var swapped = Create<ILedgerStore, SwappedLog>();
        ((SwappedLog)swapped).Log = log;
        return swapped;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Invoke(Log, args);
}
