using System.Globalization;
using Assay.Evidence.Portfolio.Choosing;
using Assay.Kernel;

namespace Across.Tests.Evidence.Portfolio;

/// <summary>Laws of the choice, over many random problems.</summary>
public class SetCoverTests
{
    private const int Problems = 400;

    [Fact]
    public void It_covers_whatever_any_item_covers_and_chooses_only_items_that_there_are()
    {
        foreach (var (items, _) in Random(40, 60, Problems / 4))
        {
            var cover = SetCover.Of(items);
            var chosen = items.Where(item => cover.Keys.Contains(item.Key)).ToList();
            chosen.Count.ShouldBe(cover.Keys.Length);
            chosen.Sum(item => item.Weight).ShouldBe(cover.Weight);
            chosen.SelectMany(item => item.Parts).ToHashSet().SetEquals(items.SelectMany(item => item.Parts)).ShouldBeTrue();
        }
    }

    [Fact]
    public void It_is_as_light_as_the_lightest_of_all_choices()
    {
        foreach (var (items, seed) in Random(12, 9, Problems))
        {
            var cover = SetCover.Of(items);
            cover.IsExact.ShouldBeTrue();
            cover.Weight.ShouldBe(BruteForce(items), $"problem {seed}");
        }
    }

    [Fact]
    public void It_is_never_heavier_than_the_greedy_choice()
    {
        foreach (var (items, seed) in Random(45, 50, Problems / 4)) SetCover.Of(items).Weight.ShouldBeLessThanOrEqualTo(Greedy(items), $"problem {seed}");
    }

    [Fact]
    public void It_finds_the_lightest_where_the_greedy_choice_is_heavier()
    {
        CoverItem[] items = [Item("long", 85, 0, 1, 2, 3), Item("left", 70, 0, 1, 4), Item("right", 70, 2, 3, 5)];
        Greedy(items).ShouldBe(225);
        SetCover.Of(items).ShouldSatisfyAllConditions(cover => cover.Weight.ShouldBe(140), cover => cover.Keys.ShouldBe(["left", "right"]));
    }

    [Fact]
    public void The_order_of_the_items_makes_no_difference()
    {
        foreach (var (items, seed) in Random(30, 25, Problems / 4))
        {
            var random = SeededRandom.For((ulong)seed, "permutation");
            var shuffled = items.Select(item => (item, order: random.NextUInt64())).OrderBy(pair => pair.order).Select(pair => pair.item).ToList();
            SetCover.Of(shuffled).Keys.ShouldBe(SetCover.Of(items).Keys);
        }
    }

    [Fact]
    public void Nothing_is_chosen_where_there_is_nothing_to_cover()
    {
        SetCover.Of([]).ShouldSatisfyAllConditions(cover => cover.Keys.ShouldBeEmpty(), cover => cover.Weight.ShouldBe(0), cover => cover.IsExact.ShouldBeTrue());
        SetCover.Of([Item("empty", 1)]).Keys.ShouldBeEmpty();
    }

    [Fact]
    public void Two_items_of_one_name_and_items_for_nothing_are_misuse()
    {
        Should.Throw<ArgumentException>(() => SetCover.Of([Item("a", 1, 0), Item("a", 2, 1)]));
        Should.Throw<ArgumentException>(() => SetCover.Of([Item("a", 0, 0)]));
    }

    [Fact]
    public void More_items_than_can_be_searched_are_said_not_to_be_exact()
    {
        // A ring of 40 parts, each item covering two neighbours: none dominates another.
        var ring = Enumerable.Range(0, 40).Select(i => Item(i.ToString("00", CultureInfo.InvariantCulture), 10, i, (i + 1) % 40)).ToList();
        SetCover.Of(ring).ShouldSatisfyAllConditions(cover => cover.IsExact.ShouldBeFalse(), cover => cover.Keys.Length.ShouldBe(20));
    }

    private static CoverItem Item(string key, long weight, params int[] parts) => new(key, weight, [.. parts]);

    private static IEnumerable<(List<CoverItem> Items, int Seed)> Random(int mostItems, int mostParts, int problems)
    {
        for (var seed = 0; seed < problems; seed++)
        {
            var random = SeededRandom.For((ulong)seed, "set cover");
            int Below(int limit) => (int)(random.NextUInt64() % (ulong)limit);
            var (count, width) = (1 + Below(mostItems), 1 + Below(mostParts));
            yield return ([.. Enumerable.Range(0, count).Select(i => new CoverItem($"item-{i}", 1 + Below(30), [.. Enumerable.Range(0, width).Where(_ => Below(4) == 0)]))], seed);
        }
    }

    private static long BruteForce(IReadOnlyList<CoverItem> items)
    {
        var all = items.SelectMany(item => item.Parts).ToHashSet();
        return Enumerable.Range(0, 1 << items.Count).Select(mask => items.Where((_, i) => (mask >> i & 1) == 1).ToList()).Where(chosen => all.SetEquals(chosen.SelectMany(item => item.Parts))).Min(chosen => chosen.Sum(item => item.Weight));
    }

    private static long Greedy(IReadOnlyList<CoverItem> items)
    {
        var (left, weight) = (items.SelectMany(item => item.Parts).ToHashSet(), 0L);
        while (left.Count > 0)
        {
            var best = items.OrderByDescending(item => item.Parts.Count(left.Contains) / (double)item.Weight).First();
            left.ExceptWith(best.Parts);
            weight += best.Weight;
        }

        return weight;
    }
}
