using System.Linq.Expressions;
using System.Text.Json;
using Assay.Ledger.Records;

namespace Assay.Reports.Citing;

/// <summary>A cited value of a known type, from which its fields are reached: <c>performance.At(record =&gt; record.TestRows)</c>.</summary>
/// <typeparam name="T">The type of the field, as the record's type has it.</typeparam>
internal sealed class Cited<T> : Cited
{
    internal Cited(RecordEntry record, string path, JsonElement? element)
        : base(record, path, element)
    {
    }

    /// <summary>The field, read.</summary>
    /// <exception cref="InvalidOperationException">The record does not have it: ask <see cref="Cited.IsThere"/> first.</exception>
    public T Value => Element is { } element
        ? element.Deserialize<T>(RecordJson.Options)!
        : throw new InvalidOperationException($"Record {Record.Id} has no {Path}.");

    /// <summary>A field of this value, or a field of its field. What is not there is reached all the same, and is not there either.</summary>
    public Cited<TField> At<TField>(Expression<Func<T, TField>> field)
    {
        var (path, element) = (Path, Element);
        foreach (var name in FieldPath.NamesOf(field))
        {
            path = FieldPath.Join(path, name);
            element = element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var child) ? child : null;
        }

        return new Cited<TField>(Record, path, element);
    }

    /// <summary>Members of an array or entries of an object, with the last part of each path.</summary>
    internal IEnumerable<(string Name, Cited<TItem> Item)> Children<TItem>() => Element switch
    {
        { ValueKind: JsonValueKind.Array } array => array.EnumerateArray().Select((item, i) => ("", new Cited<TItem>(Record, $"{Path}[{i}]", item))),
        { ValueKind: JsonValueKind.Object } map => map.EnumerateObject().Select(entry => (entry.Name, new Cited<TItem>(Record, FieldPath.Join(Path, entry.Name), entry.Value))),
        _ => [],
    };
}
