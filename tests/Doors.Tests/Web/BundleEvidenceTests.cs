using Assay.Cli.Evidence;
using Assay.Evidence.Coverage;
using Assay.Evidence.Standards;
using Assay.Server.Pages.Verify;

namespace Doors.Tests.Web;

/// <summary>What a bundle says of the evidence in it, by its records alone: what is stated, and what is proven to whoever pinned keys.</summary>
[Trait("Takes", "a minute")]
public class BundleEvidenceTests(AssessedWork work) : IClassFixture<AssessedWork>
{
    private const string Part = "S7.accuracy";

    [Fact]
    public async Task Who_pinned_no_key_reads_what_is_stated_and_nothing_is_proven()
    {
        var status = await StatusAsync(work.Bundle);
        Stated(status, Part).ShouldBe(Support.Confirmed);
        (status.StatedAtLeast(Support.Recorded) > 5, status.ProvenAtLeast(Support.Recorded)).ShouldBe((true, 0));
    }

    [Fact]
    public async Task A_confirmation_by_a_key_that_nobody_pinned_stays_stated()
    {
        var status = await StatusAsync(work.Bundle, work.Engineer);
        (Stated(status, Part), status.Proven[Part]).ShouldBe((Support.Confirmed, Support.Claimed));
        status.ProvenAtLeast(Support.Recorded).ShouldBe(status.StatedAtLeast(Support.Recorded));
    }

    [Fact]
    public async Task With_both_keys_pinned_the_confirmation_is_proven()
    {
        var status = await StatusAsync(work.Bundle, $"{work.Engineer}\n{work.Manager}");
        status.Proven[Part].ShouldBe(Support.Confirmed);
    }

    [Fact]
    public async Task A_confirmation_alone_proves_nothing_of_a_claim_by_another_key()
    {
        var status = await StatusAsync(work.Bundle, work.Manager);
        (Stated(status, Part), status.ProvenAtLeast(Support.Recorded)).ShouldBe((Support.Confirmed, 0));
    }

    [Fact]
    public async Task A_rehearsal_is_shown_and_never_counts()
    {
        var status = await StatusAsync(work.Rehearsal);
        (status.StatedAtLeast(Support.Recorded), status.Stated.NotWorkplace > 0).ShouldBe((0, true));
        status.Stated.Items.SelectMany(item => item.Parts).ShouldContain(part => !part.Rehearsed.IsEmpty);
    }

    [Fact]
    public async Task A_pin_that_signed_nothing_leaves_the_evidence_to_be_read_and_not_to_be_relied_upon()
    {
        var held = await AssessedWork.VerifyAsync(work.Bundle, new string('a', 64));
        (held.Holds, held.Found.Holds, held.Evidence is null).ShouldBe((false, true, false));
    }

    [Fact]
    public async Task A_criterion_opens_its_rules_records_claims_answers_and_disclosed_words()
    {
        var held = await AssessedWork.VerifyAsync(work.Bundle);
        var why = (await held.Evidence!.WhyAsync(StandardLibrary.DefaultId, "S7", BundlePeople.Of(held)[0], AssayFacts.Catalogue, TimeProvider.System, CancellationToken.None)).Required;
        var part = why.Parts.Single(each => each.Status.Id == "accuracy");
        part.Rules.ShouldContain(rule => rule.Holds && rule.Facts.Any(fact => fact.Records.Any(record => record.Kind == "evaluate.performance")));
        var claim = part.Claims.ShouldHaveSingleItem();
        why.Words[claim.Id].ShouldBe(AssessedWork.Narrative);
        claim.Answers.ShouldHaveSingleItem().Says.ShouldBe(Support.Confirmed);
    }

    [Fact]
    public async Task A_portfolio_has_its_pieces_texts_and_files_with_the_digest_that_the_record_names()
    {
        var held = await AssessedWork.VerifyAsync(work.Portfolio);
        var portfolio = (await BundlePortfolio.ReadAsync(held, StandardLibrary.DefaultId, BundlePeople.Of(held)[0], AssayFacts.Catalogue, TimeProvider.System, CancellationToken.None)).Required;
        var piece = portfolio.Document.Items[0];
        piece.Texts.Select(text => text.Text).ShouldContain(AssessedWork.Narrative);
        var file = piece.Records.SelectMany(id => BundleFile.Of(held, held.Records[id])).Single(each => BundleFileRoute.NameOf(held, each.Digest) == "Minutes.html");
        using var content = new StreamReader(held.Files!.Open(file.Digest)!);
        (file.IsHere, await content.ReadToEndAsync()).ShouldBe((true, AssessedWork.FileText));
    }

    [Fact]
    public async Task A_file_that_was_added_and_is_not_carried_along_is_said_to_be_missing()
    {
        // A whole bundle leaves tables and others' files at home: the record names it, and the bundle has it not.
        var held = await AssessedWork.VerifyAsync(work.Rehearsal);
        BundleFile.Of(held).ShouldAllBe(file => file.IsHere);
        held = await AssessedWork.VerifyAsync(work.Bundle);
        var without = held with { Found = held.Found with { Artifacts = [] } };
        BundleFile.Of(without).ShouldHaveSingleItem().IsHere.ShouldBeFalse();
    }

    [Fact]
    public async Task Files_are_gone_when_the_bundle_is_taken_away()
    {
        var held = await AssessedWork.VerifyAsync(work.Portfolio);
        var digest = held.Found.Artifacts[0].Digest.ToString();
        held.Files!.Open(digest).ShouldNotBeNull();
        held.Dispose();
        held.Files.Open(digest).ShouldBeNull();
    }

    private static Support Stated(BundleStatus status, string part) => status.Stated.Items.SelectMany(item => item.Parts.Select(each => (Name: $"{item.Code}.{each.Id}", each.Support))).Single(each => each.Name == part).Support;

    private static async Task<BundleStatus> StatusAsync(byte[] bundle, string pins = "")
    {
        var held = await AssessedWork.VerifyAsync(bundle, pins);
        return (await held.Evidence!.StatusAsync(StandardLibrary.DefaultId, BundlePeople.Of(held)[0], AssayFacts.Catalogue, TimeProvider.System, CancellationToken.None)).Required;
    }
}
