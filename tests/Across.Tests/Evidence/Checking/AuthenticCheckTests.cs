using Assay.Evidence.Acts;
using Assay.Evidence.Adding;
using Assay.Evidence.Checking;
using Assay.Evidence.Portfolio;
using Assay.Ledger.Keys;

namespace Across.Tests.Evidence.Checking;

public class AuthenticCheckTests
{
    [Fact]
    public void Passes_for_the_claimants_own_key_and_files_made_without_an_AI_tool() => Of(SomeDossier.Firing, SomeDossier.File).Outcome.ShouldBe(CheckOutcome.Pass);

    [Fact]
    public void Warns_for_a_session_in_the_place_of_a_key()
    {
        Of(SomeDossier.Firing.By(RecordAttribution.Session)).Outcome.ShouldBe(CheckOutcome.Warn);
        AuthenticCheck.Of(SomeDossier.Of(SomeDossier.Firing) with { Attribution = RecordAttribution.Session }).Outcome.ShouldBe(CheckOutcome.Warn);
    }

    [Theory]
    [InlineData(AiUse.Assisted)]
    [InlineData(AiUse.Generated)]
    public void Warns_for_files_that_an_AI_tool_took_part_in_as_declared(AiUse use) => Of(SomeDossier.File with { AiUse = use, HasAiDeclaration = true }).Outcome.ShouldBe(CheckOutcome.Warn);

    [Fact]
    public void Is_unknown_for_files_without_a_declaration()
    {
        Of(SomeDossier.File with { AiUse = null }).Outcome.ShouldBe(CheckOutcome.Unknown);
        Of(SomeDossier.File with { AiUse = AiUse.Assisted }).Outcome.ShouldBe(CheckOutcome.Unknown);
    }

    [Fact]
    public void Is_unknown_for_records_that_are_not_here() => Of(SomeDossier.Firing.Missing()).Outcome.ShouldBe(CheckOutcome.Unknown);

    [Theory]
    [InlineData(SourceAuthor.Claimant, CheckOutcome.Pass)]
    [InlineData(SourceAuthor.Unchecked, CheckOutcome.Warn)]
    [InlineData(SourceAuthor.Nobody, CheckOutcome.Unknown)]
    [InlineData(SourceAuthor.SomebodyElse, CheckOutcome.Unknown)]
    public void Collected_work_is_as_authentic_as_its_source_says_whoever_signed_that_it_was_found(SourceAuthor author, CheckOutcome outcome) =>
        Of(SomeDossier.Cited("document", "evidence.collected") with { Author = author }).Outcome.ShouldBe(outcome);

    [Fact]
    public void Is_unknown_for_a_row_of_the_claimants_own_spreadsheet() => Of(SomeDossier.Cited("row", "evidence.sheet-row")).Outcome.ShouldBe(CheckOutcome.Unknown);

    [Fact]
    public void Fails_for_a_key_that_is_not_enrolled_or_was_revoked()
    {
        Of(SomeDossier.Firing.By(RecordAttribution.None)).Outcome.ShouldBe(CheckOutcome.Fail);
        AuthenticCheck.Of(SomeDossier.Of(SomeDossier.Firing) with { Attribution = RecordAttribution.None }).Outcome.ShouldBe(CheckOutcome.Fail);
    }

    [Fact]
    public void Fails_for_another_persons_work() => Of(SomeDossier.Firing with { Found = SomeDossier.Firing.Found! with { Person = SomeTallies.Ben } }).Outcome.ShouldBe(CheckOutcome.Fail);

    [Fact]
    public void An_employers_statement_is_named_and_outweighs_nothing()
    {
        var check = AuthenticCheck.Of(SomeDossier.Of(SomeDossier.Firing.By(RecordAttribution.Session)) with { Answers = [SomeDossier.Confirmation with { Capacity = Capacity.Employer }] });
        check.Outcome.ShouldBe(CheckOutcome.Warn);
        check.Records.ShouldContain("confirmation");
    }

    [Fact]
    public void A_statement_about_a_bundle_is_named_for_what_it_is()
    {
        var check = AuthenticCheck.Of(SomeDossier.Of(SomeDossier.Firing) with { Answers = [SomeDossier.Confirmation with { Kind = Authenticity.Kind.Name, Capacity = Capacity.Employer }] });
        check.Outcome.ShouldBe(CheckOutcome.Pass);
        check.Why.ShouldContain("whether this claim was in it is not said");
    }

    [Fact]
    public void The_employers_word_of_a_key_that_does_not_count_or_of_the_claimant_is_not_named()
    {
        var employer = SomeDossier.Confirmation with { Capacity = Capacity.Employer };
        AuthenticCheck.Of(SomeDossier.Of(SomeDossier.Firing) with { Answers = [employer with { Attribution = RecordAttribution.None }, employer with { Person = SomeTallies.Ada }] }).Records.ShouldNotContain("confirmation");
    }

    private static QualityCheck Of(params CitedEvidence[] cites) => AuthenticCheck.Of(SomeDossier.Of(cites));
}
