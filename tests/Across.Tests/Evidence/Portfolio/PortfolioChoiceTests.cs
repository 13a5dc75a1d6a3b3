using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Coverage;
using Assay.Evidence.Portfolio;
using Assay.Kernel;

namespace Across.Tests.Evidence.Portfolio;

public class PortfolioChoiceTests
{
    private static readonly string[] Parts = ["S1.a", "S1.b", "S2.a", "S2.b", "S3.a", "S3.b", "B1.a", "B1.b"];

    [Fact]
    public void The_fewest_pieces_are_chosen_and_each_says_which_parts_it_alone_speaks_for()
    {
        var choice = PortfolioChoice.Of(Parts, [Piece("one", "note", "S1.a", "S1.b", "S2.a"), Piece("two", "note", "S2.a", "S2.b"), Piece("less", "note", "S1.a")]);
        choice.Items.Select(item => item.Candidate.Key).ShouldBe(["one", "two"]);
        choice.Items[0].Alone.ShouldBe(["S1.a", "S1.b"]);
        choice.Items[1].Why.ShouldContain("It alone speaks for S2.b.");
        choice.Uncovered.ShouldBe(["S3.a", "S3.b", "B1.a", "B1.b"]);
        choice.IsExact.ShouldBeTrue();
    }

    [Fact]
    public void A_piece_that_is_said_to_show_everything_gives_way_to_two_that_show_something()
    {
        var everything = Piece("all", "note", Parts);
        PortfolioChoice.Of(Parts, [everything, Piece("left", "note", Parts[..4]), Piece("right", "note", Parts[4..])]).Items.Select(item => item.Candidate.Key).ShouldBe(["left", "right"]);
        PortfolioChoice.Of(Parts, [everything]).Items.Single().Why.ShouldContain("It is said to show 8 of 8 parts, which counted against it.");
    }

    [Fact]
    public void Of_two_pieces_for_the_same_parts_the_one_that_has_come_further_is_chosen()
    {
        var claimed = Piece("a", "note", "S1.a");
        var confirmed = Piece("b", "note", "S1.a") with { Parts = ImmutableSortedDictionary.CreateRange([KeyValuePair.Create("S1.a", Support.Confirmed)]) };
        PortfolioChoice.Of(Parts, [claimed, confirmed]).Items.Single().Candidate.ShouldBe(confirmed);
    }

    [Fact]
    public void Work_does_not_take_the_place_of_the_claim_that_rests_on_it()
    {
        var work = Piece("work", "train.run", Parts[..4]) with { Form = ItemForm.Work, Parts = Parts[..4].ToImmutableSortedDictionary(part => part, _ => Support.Recorded, StringComparer.Ordinal) };
        var choice = PortfolioChoice.Of(Parts, [work, Piece("claim", "train.run", "S1.a")]);
        choice.Items.Select(item => item.Candidate.Key).ShouldBe(["claim", "work"]);
        choice.Items[0].Why.ShouldBe(["No other piece has come as far for S1.a."]);
        choice.Items[1].Alone.ShouldBe(["S1.b", "S2.a", "S2.b"]);
    }

    [Fact]
    public void A_criterion_with_one_kind_of_record_gets_a_second_where_there_is_one()
    {
        var choice = PortfolioChoice.Of(Parts, [Piece("one", "note", "S1.a", "S1.b"), Piece("other", "train.run", "S1.b"), Piece("same", "note", "S1.a")]);
        choice.Items.Select(item => item.Candidate.Key).ShouldBe(["one", "other"]);
        choice.Items[1].Why.ShouldContain("It brings a second kind of record to S1.");
    }

    [Fact]
    public void A_criterion_that_nothing_speaks_for_gets_no_second_kind_either() =>
        PortfolioChoice.Of(Parts, [Piece("one", "note", "S1.a")]).Items.Length.ShouldBe(1);

    [Fact]
    public void Parts_out_of_scope_are_not_looked_at() =>
        PortfolioChoice.Of(["S1.a"], [Piece("one", "note", "S1.a", "S9.z"), Piece("elsewhere", "note", "S9.z")]).Items.Single().Candidate.Key.ShouldBe("one");

    [Fact]
    public void The_order_of_the_pieces_makes_no_difference()
    {
        PortfolioCandidate[] pieces = [Piece("a", "note", "S1.a", "S2.a"), Piece("b", "train.run", "S1.b", "S2.b"), Piece("c", "note", "S1.a", "S1.b"), Piece("d", "note", "S2.a", "S2.b"), Piece("e", "data.profile", "S1.a", "B1.a")];
        var expected = Names(pieces);
        Names(pieces.Reverse()).ShouldBe(expected);
        Names(pieces.Skip(2).Concat(pieces.Take(2))).ShouldBe(expected);

        static IEnumerable<string> Names(IEnumerable<PortfolioCandidate> pieces) => PortfolioChoice.Of(Parts, pieces).Items.Select(item => item.Candidate.Key);
    }

    private static PortfolioCandidate Piece(string key, string kind, params string[] parts) => new()
    {
        Key = key,
        Form = ItemForm.Claim,
        Parts = parts.ToImmutableSortedDictionary(part => part, _ => Support.Claimed, StringComparer.Ordinal),
        Records = [new CitedRecord($"{key}-1", kind, Digest.Of(key))],
        At = DateTimeOffset.UnixEpoch,
    };
}
