using System.Collections.Immutable;
using System.Text.Json;
using Assay.Evidence.Acts;
using Assay.Evidence.Coverage;
using Assay.Evidence.Index;
using Assay.Kernel;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;

namespace Across.Tests.Evidence;

/// <summary>Acts of people in the order of a log, and what becomes of them.</summary>
internal sealed class SomeActs
{
    private readonly List<EvidenceAct> _acts = [];

    /// <summary>A record of Ada's live work.</summary>
    public static IndexedRecord Work { get; } = new() { Index = 0, Id = "work", Kind = "kiln.firing", Person = SomeTallies.Ada, At = SomeTallies.Now.AddDays(-9), Context = RecordContext.Live, Attribution = RecordAttribution.OwnKey, Holder = SomeTallies.Ada };

    public IReadOnlyList<StandingClaim> Claims => new ClaimFold(_acts).Claims;

    public IReadOnlyList<Objection> Objections => new ClaimFold(_acts).Objections;

    /// <summary>Adds an act, and returns its id.</summary>
    public string Add<TBody>(string person, TBody body, IndexedRecord? named = null, string? about = null, Digest? envelope = null, Func<IndexedRecord, IndexedRecord>? change = null) where TBody : IRecordBody<TBody>
    {
        ImmutableArray<Subject> subjects = about is null ? [] : [new Subject($"record:{about}", envelope ?? EnvelopeOf(about))];
        return Add(person, TBody.Kind, JsonSerializer.SerializeToElement(body, RecordJson.Options), named, subjects, change);
    }

    /// <summary>Adds an act with a body that may be anything.</summary>
    public void AddBody(string person, RecordKind kind, string body, IndexedRecord named) => Add(person, kind, JsonDocument.Parse(body).RootElement, named, [], null);

    /// <summary>Turns the order of the log round.</summary>
    public void Reverse() => _acts.Reverse();

    private static Digest EnvelopeOf(string id) => Digest.Of($"envelope of {id}");

    private string Add(string person, RecordKind kind, JsonElement body, IndexedRecord? named, ImmutableArray<Subject> subjects, Func<IndexedRecord, IndexedRecord>? change)
    {
        var (index, id) = (_acts.Count + 1, $"act-{_acts.Count + 1}");
        var at = SomeTallies.Now.AddMinutes(index);
        var entry = new RecordEntry { Index = index, LeafHash = Digest.Of(id), Id = id, Kind = kind.Name, Version = kind.Version, At = at, Context = RecordContext.Live, Person = person, KeyId = "key", Subjects = subjects, Body = body };
        var indexed = new IndexedRecord { Index = index, Id = id, Kind = kind.Name, Person = person, At = at, Context = RecordContext.Live, Attribution = RecordAttribution.OwnKey, Holder = person };
        _acts.Add(new EvidenceAct(entry, EnvelopeOf(id), change?.Invoke(indexed) ?? indexed, named is null ? [] : [named]));
        return id;
    }
}
