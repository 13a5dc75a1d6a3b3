using System.Collections.Immutable;
using System.Text.Json;
using Assay.Evidence.Acts;
using Assay.Evidence.Coverage;
using Assay.Evidence.Index;
using Assay.Kernel;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;

namespace Across.Tests.Evidence.Coverage;

public class ClaimFoldTests
{
    private static readonly PartReference Fire = new(SomeStandard.Id, "S1", "fire");
    private static readonly PartReference Wide = new(SomeStandard.Id, "S1", "wide");
    private static readonly Sealed Said = new(Digest.Of("said"));
    private static readonly IndexedRecord Work = new() { Index = 0, Id = "work", Kind = "kiln.firing", Person = SomeTallies.Ada, At = SomeTallies.Now.AddDays(-9), Context = RecordContext.Live, Attribution = RecordAttribution.OwnKey };

    private readonly ClaimFold _fold = new();
    private long _next = 1;

    [Fact]
    public void A_claim_on_own_live_work_is_claimed_and_as_old_as_the_work()
    {
        Claims(Fire);
        var claim = _fold.Claims.ShouldHaveSingleItem();
        claim.Support.ShouldBe(Support.Claimed);
        claim.Newest.ShouldBe(Work.At);
    }

    [Fact]
    public void A_claim_on_anothers_work_on_rehearsed_work_or_on_nothing_stands_for_nothing()
    {
        Claims(Fire, Work with { Person = SomeTallies.Ben });
        Claims(Fire, Work with { Context = RecordContext.Rehearsal });
        Claims(Fire, Work with { Attribution = RecordAttribution.None });
        Next(SomeTallies.Ada, ClaimOf(Fire));
        _fold.Claims.ShouldBeEmpty();
    }

    [Fact]
    public void Another_person_confirms_and_a_third_accepts()
    {
        var claim = Claims(Fire);
        Confirm(claim, SomeTallies.Ben, Fire);
        _fold.Claims[0].Support.ShouldBe(Support.Confirmed);
        Accept(claim, SomeTallies.Cleo, Fire);
        _fold.Claims[0].Support.ShouldBe(Support.Accepted);
        Confirm(claim, SomeTallies.Ben, Fire);
        _fold.Claims[0].Support.ShouldBe(Support.Accepted);
        _fold.Claims[0].Answers.Length.ShouldBe(3);
    }

    [Fact]
    public void Nobody_confirms_or_accepts_their_own_work()
    {
        var claim = Claims(Fire);
        Confirm(claim, SomeTallies.Ada, Fire);
        Accept(claim, SomeTallies.Ada, Fire);
        _fold.Claims[0].Support.ShouldBe(Support.Claimed);
    }

    [Fact]
    public void A_confirmation_reaches_the_parts_that_it_names_and_no_others()
    {
        var claim = Next(SomeTallies.Ada, ClaimOf(Fire, Wide), Work);
        Confirm(claim, SomeTallies.Ben, Wide);
        _fold.Claims.Select(standing => (standing.Part.Part, standing.Support)).ShouldBe([("fire", Support.Claimed), ("wide", Support.Confirmed)]);
    }

    [Fact]
    public void A_signature_that_does_not_count_confirms_nothing()
    {
        var claim = Claims(Fire);
        Next(SomeTallies.Ben, ConfirmationOf(claim, Fire), attribution: RecordAttribution.None);
        _fold.Claims[0].Support.ShouldBe(Support.Claimed);
    }

    [Fact]
    public void A_rejected_claim_stays_rejected_and_a_new_one_answers_it()
    {
        var claim = Claims(Fire);
        Next(SomeTallies.Ben, new Rejection { Rejects = claim, Claimant = SomeTallies.Ada, Parts = [Fire], Reason = Said });
        Confirm(claim, SomeTallies.Cleo, Fire);
        _fold.Claims[0].Support.ShouldBe(Support.Rejected);
        Claims(Fire);
        Judged().Support.ShouldBe(Support.Claimed);
    }

    [Fact]
    public void A_rejected_tick_counts_again_from_newer_records_only()
    {
        Next(SomeTallies.Ben, new Rejection { Rejects = Work.Id, Claimant = SomeTallies.Ada, Parts = [Fire], Reason = Said });
        var even = SomeTallies.Of("kiln.even");
        Judged(even).Support.ShouldBe(Support.Rejected);
        Judged(even with { Newest = SomeTallies.Now.AddHours(1) }).Support.ShouldBe(Support.Recorded);
    }

    [Fact]
    public void A_body_that_is_not_of_its_kind_is_passed_over()
    {
        var act = Act(SomeTallies.Ada, Claim.Kind, JsonDocument.Parse("""{"parts": 7}""").RootElement, RecordAttribution.OwnKey);
        Should.NotThrow(() => _fold.Next(act, [Work]));
        _fold.Claims.ShouldBeEmpty();
    }

    private PartCoverage Judged(params FactTally[] tallies) =>
        CoverageCalculator.Of(SomeStandard.Potter, new CoverageScope(SomeTallies.Ada, null, SomeTallies.Now), tallies, _fold.Claims, _fold.Objections).Criteria[0].Parts[0];

    private string Claims(PartReference part, IndexedRecord? on = null) => Next(SomeTallies.Ada, ClaimOf(part), on ?? Work);

    private static Claim ClaimOf(params ReadOnlySpan<PartReference> parts) => new() { Parts = [.. parts], StandardVersion = 3, Cites = [new CitedRecord(Work.Id, Work.Kind, Digest.Of("work"))] };

    private static Confirmation ConfirmationOf(string claim, PartReference part) => new() { Claim = claim, Claimant = SomeTallies.Ada, Parts = [part], Capacity = Capacity.Witness, Observed = Said, When = Said, Where = Said, Seen = [] };

    private void Confirm(string claim, string by, PartReference part) => Next(by, ConfirmationOf(claim, part));

    private void Accept(string claim, string by, PartReference part) => Next(by, new Acceptance { Claim = claim, Claimant = SomeTallies.Ada, Parts = [part] });

    private string Next<TBody>(string person, TBody body, IndexedRecord? cited = null, RecordAttribution attribution = RecordAttribution.OwnKey) where TBody : IRecordBody<TBody>
    {
        var act = Act(person, TBody.Kind, JsonSerializer.SerializeToElement(body, RecordJson.Options), attribution);
        _fold.Next(act, cited is null ? [] : [cited]);
        return act.Entry.Id;
    }

    private EvidenceAct Act(string person, RecordKind kind, JsonElement body, RecordAttribution attribution)
    {
        var (id, at) = ($"act-{_next}", SomeTallies.Now.AddMinutes(_next));
        var entry = new RecordEntry { Index = _next++, LeafHash = Digest.Of(id), Id = id, Kind = kind.Name, Version = kind.Version, At = at, Context = RecordContext.Live, Person = person, KeyId = "key", Subjects = ImmutableArray<Subject>.Empty, Body = body };
        return new EvidenceAct(entry, new IndexedRecord { Index = entry.Index, Id = id, Kind = kind.Name, Person = person, At = at, Context = RecordContext.Live, Attribution = attribution });
    }
}
