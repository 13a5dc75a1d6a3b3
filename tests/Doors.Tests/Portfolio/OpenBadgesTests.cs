using Assay.Evidence.Acts;
using Assay.Evidence.Coverage;
using Assay.Evidence.Portfolio;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Reports.Portfolio.Exchange;
using Assay.Reports.Portfolio.Page;

namespace Doors.Tests.Portfolio;

public class OpenBadgesTests
{
    [Fact]
    public void There_is_a_badge_for_a_criterion_that_is_accepted_in_all_of_its_parts_and_it_says_that_it_is_unsigned()
    {
        var badge = OpenBadges.Of(Document(Support.Accepted)).ShouldHaveSingleItem()!;
        badge["credentialSubject"]!["achievement"]!["humanCode"]!.GetValue<string>().ShouldBe("S1");
        badge["issuer"]!["id"]!.GetValue<string>().ShouldBe("urn:assay:person:p-assessor");
        badge["description"]!.GetValue<string>().ShouldStartWith("This credential is unsigned.");
        badge["proof"].ShouldBeNull();
    }

    [Fact]
    public void There_is_none_where_a_part_is_only_confirmed() => OpenBadges.Of(Document(Support.Confirmed)).ShouldBeEmpty();

    [Fact]
    public void Hostile_words_are_words_on_the_page()
    {
        var html = PortfolioPage.Write(Document(Support.Accepted) with { Name = "<script>alert(1)</script>", Title = "\"><img src=x>" });
        html.ShouldNotContain("<script>");
        html.ShouldNotContain("<img");
    }

    private static PortfolioDocument Document(Support second) => new()
    {
        Standard = "potter",
        StandardVersion = 1,
        Title = "Potter",
        Source = "nobody",
        Person = "p-ada",
        At = DateTimeOffset.UnixEpoch,
        Gateway = [],
        Items = [Item(second)],
        Parts = [Part("S1.a", Support.Accepted), Part("S1.b", second)],
        Records = [new PortfolioEvidence("0193", "evidence.claim", DateTimeOffset.UnixEpoch, "p-ada", "key", Digest.Of("x"), 1, null, RecordContext.Live)],
        IsExact = true,
        Candidates = 1,
    };

    private static PortfolioItem Item(Support second) => new()
    {
        Number = 1,
        Title = "Claim on S1",
        Form = ItemForm.Claim,
        At = DateTimeOffset.UnixEpoch,
        Parts = [new PortfolioItemPart("S1.a", Support.Accepted), new PortfolioItemPart("S1.b", second)],
        Texts = [],
        Records = ["0193"],
        Answers = [new PortfolioAnswer("0194", Acceptance.Kind.Name, "p-assessor", "assessor", DateTimeOffset.UnixEpoch, "key-2", ["S1.a", "S1.b"])],
        Why = ["It alone speaks for S1.a, S1.b."],
    };

    private static PortfolioPart Part(string name, Support support) => new() { Part = name, Criterion = "S1", CriterionTitle = "Fires", Title = "Fires pots", Support = support, Items = [1] };
}
