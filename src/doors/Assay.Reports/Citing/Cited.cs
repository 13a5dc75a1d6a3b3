using System.Globalization;
using System.Text.Json;
using Assay.Ledger.Records;

namespace Assay.Reports.Citing;

/// <summary>
/// A value together with where it stands: a record and a path in it. The value is read from the stored body at that very path, so what is
/// shown and what is cited cannot differ. Nothing else can be shown as a figure.
/// </summary>
internal abstract class Cited
{
    private readonly JsonElement? _element;

    private protected Cited(RecordEntry record, string path, JsonElement? element)
    {
        (Record, Path) = (record, path);
        _element = element is { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } ? null : element;
    }

    /// <summary>The record.</summary>
    public RecordEntry Record { get; }

    /// <summary>Where in the record: <c>body.metrics[0].test.value</c>, <c>leafIndex</c>.</summary>
    public string Path { get; }

    /// <summary>Whether the record has the field.</summary>
    public bool IsThere => _element is not null;

    /// <summary>The field as a number; NaN and infinities, which records hold as text, included. Null when it is not there or not a number.</summary>
    public double? Number => _element switch
    {
        { ValueKind: JsonValueKind.Number } number => number.GetDouble(),
        { ValueKind: JsonValueKind.String } text when text.GetString() is "NaN" or "Infinity" or "-Infinity" => double.Parse(text.GetString()!, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The field as text; null when it is not there or not a text.</summary>
    public string? Text => _element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>A number exactly as the record writes it, a text without its quotes; empty when it is not there.</summary>
    public string Exact => _element switch
    {
        null => "",
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        var element => element.Value.GetRawText(),
    };

    /// <summary>The stored JSON of the field.</summary>
    protected JsonElement? Element => _element;

    /// <summary>The body of a record.</summary>
    /// <exception cref="InvalidOperationException">The record is of another kind or version.</exception>
    public static Cited<TBody> Body<TBody>(RecordEntry record) where TBody : IRecordBody<TBody> =>
        record.Kind == TBody.Kind.Name && record.Version == TBody.Kind.Version
            ? new(record, "body", record.Body)
            : throw new InvalidOperationException($"Record {record.Id} is {record.Kind} v{record.Version}, not {TBody.Kind.Name} v{TBody.Kind.Version}.");

    /// <summary>A record's place in the ledger.</summary>
    public static Cited<long> LeafIndex(RecordEntry record) => new(record, "leafIndex", JsonSerializer.SerializeToElement(record.Index));

    /// <summary>A record's time of signing.</summary>
    public static Cited<DateTimeOffset> At(RecordEntry record) => new(record, "at", JsonSerializer.SerializeToElement(record.At));
}
