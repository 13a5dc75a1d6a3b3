namespace Assay.Ledger.Records;

/// <summary>The body of a record: an immutable C# record whose JSON shape (camelCase, see <see cref="RecordJson"/>) is its contract.</summary>
public interface IRecordBody;

/// <summary>A body that names its own kind: one type, one file, one kind.</summary>
public interface IRecordBody<TSelf> : IRecordBody where TSelf : IRecordBody<TSelf>
{
    /// <summary>The kind and version that this type is the shape of.</summary>
    static abstract RecordKind Kind { get; }
}
