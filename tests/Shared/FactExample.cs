using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assay.Ledger.Facts;
using Assay.Ledger.Records;

namespace Shared;

/// <summary>
/// A body that shows a fact, and one that nearly does: both are the kind's golden example with a few fields changed. An edit reads <c>metrics[0].test.low = 0.5</c>;
/// with nothing behind the sign the field goes, and with <c>null</c> it stays for a later edit.
/// </summary>
internal sealed class FactExample
{
    private readonly RecordKind _kind;
    private readonly JsonElement _shows;
    private readonly JsonElement _misses;

    private FactExample(string fact, RecordKind kind, JsonElement shows, JsonElement misses) => (Fact, _kind, _shows, _misses) = (fact, kind, shows, misses);

    public string Fact { get; }

    /// <summary>An example that is read as its type.</summary>
    /// <param name="fact">Name of the fact.</param>
    /// <param name="shows">Edits that make the golden body show it.</param>
    /// <param name="misses">The edits that then make it a near miss.</param>
    public static FactExample Of<TBody>(string fact, string[] shows, string[] misses) where TBody : IRecordBody<TBody>
    {
        var golden = Repository.Read($"tests/Architecture.Tests/Golden/Records/{TBody.Kind.Name}.v{TBody.Kind.Version}.json");
        return new FactExample(fact, TBody.Kind, Body<TBody>(golden, shows), Body<TBody>(golden, [.. shows, .. misses]));
    }

    public IEnumerable<string> ShownByExample(IEnumerable<RecordFact> facts) => new FactCatalogue(facts).ShownBy(Entry(_shows));

    public IEnumerable<string> ShownByNearMiss(IEnumerable<RecordFact> facts) => new FactCatalogue(facts).ShownBy(Entry(_misses));

    private static JsonElement Body<TBody>(string golden, string[] edits) where TBody : IRecordBody<TBody>
    {
        var body = JsonNode.Parse(golden)!;
        foreach (var edit in edits) Apply(body, edit);
        var edited = JsonSerializer.SerializeToElement(body);
        // A body that could not be read would show nothing, and pass for a near miss.
        edited.Deserialize<TBody>(RecordJson.Options).ShouldNotBe(default);
        return edited;
    }

    private static void Apply(JsonNode body, string edit)
    {
        var (path, value) = edit.Split('=', 2) is [var left, var right] ? (left.Trim(), right.Trim()) : throw new ArgumentException($"'{edit}' is no edit.");
        var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        foreach (var step in steps[..^1]) body = (step[0] == '[' ? body[At(step)] : body[step]) ?? throw new ArgumentException($"'{edit}' leads nowhere.");
        var parsed = value.Length == 0 ? null : JsonNode.Parse(value);
        if (steps[^1][0] == '[') body[At(steps[^1])] = parsed;
        else if (!body.AsObject().ContainsKey(steps[^1])) throw new ArgumentException($"'{edit}' changes no field of the example.");
        else if (value.Length == 0) body.AsObject().Remove(steps[^1]);
        else body[steps[^1]] = parsed;
    }

    private static int At(string step) => int.Parse(step[1..^1], CultureInfo.InvariantCulture);

    private RecordEntry Entry(JsonElement body) => new()
    {
        Index = 0,
        LeafHash = Assay.Kernel.Digest.Of("leaf"),
        Id = "some",
        Kind = _kind.Name,
        Version = _kind.Version,
        At = DateTimeOffset.UnixEpoch,
        Context = RecordContext.Live,
        Person = "someone",
        KeyId = "key",
        Subjects = [],
        Body = body,
    };
}
