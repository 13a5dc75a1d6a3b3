using Assay.Ledger.Records;

namespace Assay.Ledger.Facts;

/// <summary>
/// Something that the content of a record can show: <c>evaluate.calibration</c>. A room declares the facts of its own kinds; which of them speak for which part
/// of a standard is said by the standard's file alone. A fact is a condition on the content, never that a record of the kind exists.
/// </summary>
public abstract class RecordFact
{
    private protected RecordFact(string name, RecordKind kind, string shows, string doesNotShow)
    {
        Name = name;
        Kind = kind;
        Shows = shows;
        DoesNotShow = doesNotShow;
    }

    /// <summary>Stage and what it is: <c>evaluate.calibration</c>. Two versions of a kind may show the same fact.</summary>
    public string Name { get; }

    /// <summary>The kind and version of record that can show it.</summary>
    public RecordKind Kind { get; }

    /// <summary>What it shows, in one sentence.</summary>
    public string Shows { get; }

    /// <summary>What it does not show, in one sentence.</summary>
    public string DoesNotShow { get; }

    /// <summary>Identity of the compiled module that holds the condition: another one may judge otherwise.</summary>
    internal abstract Guid Module { get; }

    /// <summary>The body of a record of this <see cref="Kind"/>.</summary>
    internal abstract IRecordBody Read(RecordEntry entry);

    /// <summary>Whether a body of this <see cref="Kind"/> shows it.</summary>
    internal abstract bool IsShownBy(IRecordBody body);

    /// <summary>A fact that bodies of type <typeparamref name="TBody"/> show when <paramref name="condition"/> holds.</summary>
    public static RecordFact Of<TBody>(string name, string shows, string doesNotShow, Func<TBody, bool> condition) where TBody : IRecordBody<TBody> =>
        new Typed<TBody>(name, shows, doesNotShow, condition);

    private sealed class Typed<TBody>(string name, string shows, string doesNotShow, Func<TBody, bool> condition) : RecordFact(name, TBody.Kind, shows, doesNotShow) where TBody : IRecordBody<TBody>
    {
        internal override Guid Module => condition.Method.Module.ModuleVersionId;

        internal override IRecordBody Read(RecordEntry entry) => entry.As<TBody>();

        internal override bool IsShownBy(IRecordBody body) => condition((TBody)body);
    }
}
