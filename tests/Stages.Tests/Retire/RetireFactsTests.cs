using Assay.Retire;
using Assay.Retire.Records;

namespace Stages.Tests.Retire;

public class RetireFactsTests
{
    private static readonly FactExample[] Examples =
    [
        FactExample.Of<RetirePlan>("retire.planned", ["isRehearsal = false"], ["assets[0].keepUntil ="]),
        FactExample.Of<RetirePlan>("retire.dependents-found", ["isRehearsal = false"], ["dependents = []"]),
        FactExample.Of<RetireNotice>("retire.callers-told", ["caller = 1"], ["caller = 0"]),
        FactExample.Of<RetireAcknowledgement>("retire.caller-answered", ["caller = 1"], ["caller = 0"]),
        FactExample.Of<RetireHold>("retire.held", ["lifts = null"], ["lifts = \"hold\""]),
        FactExample.Of<RetireArchive>("retire.archive-restored", ["restored.passed = true"], ["restored.rows = 0"]),
        FactExample.Of<RetireDeletion>("retire.deleted", ["isRehearsal = false", "assets[0].fate = \"gone\""], ["assets[0].fate = \"kept\""]),
        FactExample.Of<RetireDeletion>("retire.data-deleted", ["isRehearsal = false", "assets[0].class = \"data\"", "assets[0].fate = \"gone\""], ["assets[0].class = \"model\""]),
        FactExample.Of<RetireDeletion>("retire.rehearsed", ["isRehearsal = true"], ["isRehearsal = false"]),
        FactExample.Of<RetireDeletion>("retire.switched-off", ["isRehearsal = false"], ["endpointOff ="]),
        FactExample.Of<RetireDeletion>("retire.credentials-revoked", ["isRehearsal = false"], ["credentialsRevoked ="]),
        FactExample.Of<RetireVerification>("retire.verified-by-another", ["passed = true", "isByAnother = true"], ["isByAnother = false"]),
        FactExample.Of<RetireCertificate>("retire.certified", ["isRehearsal = false", "isBySecondPerson = true"], ["isBySecondPerson = false"]),
        FactExample.Of<LegacyModel>("retire.legacy-ended", ["isOver = true"], ["isOver = false"]),
        FactExample.Of<LegacyModel>("retire.legacy-registered", ["isOver = false"], ["isOver = true"]),
    ];

    public static TheoryData<string> Facts() => [.. Examples.Select(example => example.Fact)];

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_body_with_the_content_shows_it(string fact) => Of(fact).ShownByExample(RetireFacts.All).ShouldContain(fact);

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_body_that_nearly_has_it_does_not(string fact) => Of(fact).ShownByNearMiss(RetireFacts.All).ShouldNotContain(fact);

    [Fact]
    public void No_fact_is_without_both() => RetireFacts.All.Select(fact => fact.Name).ShouldBe(Examples.Select(example => example.Fact), ignoreOrder: true);

    [Theory]
    [InlineData("retire.planned")]
    [InlineData("retire.dependents-found")]
    [InlineData("retire.deleted")]
    [InlineData("retire.data-deleted")]
    [InlineData("retire.switched-off")]
    [InlineData("retire.credentials-revoked")]
    [InlineData("retire.certified")]
    public void A_rehearsal_shows_none_of_what_it_would_have_done(string fact)
    {
        string[] rehearsal = ["isRehearsal = true"];
        var example = fact switch
        {
            "retire.certified" => FactExample.Of<RetireCertificate>(fact, [.. rehearsal, "isBySecondPerson = true"], []),
            "retire.planned" or "retire.dependents-found" => FactExample.Of<RetirePlan>(fact, rehearsal, []),
            _ => FactExample.Of<RetireDeletion>(fact, [.. rehearsal, "assets[0].class = \"data\"", "assets[0].fate = \"gone\""], []),
        };
        example.ShownByExample(RetireFacts.All).ShouldNotContain(fact);
    }

    private static FactExample Of(string fact) => Examples.Single(example => example.Fact == fact);
}
