using Assay.Kernel;
using Assay.Ledger.Merkle;

namespace Foundation.Tests.Ledger.Merkle;

public sealed class MerkleFrontierTests
{
    private const int Largest = SomeLeaves.Largest;

    private static readonly Digest[] Leaves = SomeLeaves.Hashes;

    private readonly NaiveTree _tree = SomeLeaves.Tree;

    [Fact]
    public void The_root_of_nothing_is_the_digest_of_nothing() =>
        new MerkleFrontier().Root.ToString().ShouldBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    [Fact]
    public void A_known_log_has_its_published_roots()
    {
        var frontier = new MerkleFrontier();
        var roots = new List<string> { frontier.Root.ToString() };
        foreach (var leaf in KnownLog.Leaves)
        {
            frontier.Append(leaf);
            roots.Add(frontier.Root.ToString());
        }

        roots.ShouldBe(KnownLog.Roots);
    }

    [Fact]
    public void A_leaf_is_hashed_with_its_prefix() => LeafHash.Of([1, 2, 3]).ShouldBe(NaiveTree.Leaf([1, 2, 3]));

    [Fact]
    public void Every_root_is_that_of_the_recursive_definition()
    {
        var frontier = new MerkleFrontier();
        for (var size = 0; size <= Largest; size++)
        {
            frontier.Size.ShouldBe(size);
            frontier.Root.ShouldBe(_tree.Root(0, size), $"size {size}");
            if (size < Largest) frontier.Append(Leaves[size]);
        }
    }

    [Fact]
    public void The_nodes_made_are_every_complete_subtree_once()
    {
        var frontier = new MerkleFrontier();
        var made = new List<MerkleNode>();
        foreach (var leaf in Leaves) frontier.Append(leaf, made);
        var expected = from level in Enumerable.Range(1, 8)
                       from index in Enumerable.Range(0, Largest >> level)
                       select new MerkleNode(level, index, _tree.Root(index << level, (index + 1) << level));
        made.OrderBy(node => node.Level).ThenBy(node => node.Index).ShouldBe(expected);
    }

    [Fact]
    public void A_restored_frontier_grows_as_the_first_would_have()
    {
        for (var size = 0; size < Largest; size++)
        {
            var frontier = MerkleFrontier.Restore(size, (level, index) => _tree.Root((int)index << level, ((int)index + 1) << level));
            frontier.Append(Leaves[size]);
            frontier.Root.ShouldBe(_tree.Root(0, size + 1), $"size {size}");
        }
    }

    [Fact]
    public void A_copy_leaves_the_first_as_it_was()
    {
        var frontier = new MerkleFrontier();
        frontier.Append(Leaves[0]);
        var copy = frontier.Copy();
        copy.Append(Leaves[1]);
        (frontier.Size, frontier.Root).ShouldBe((1, Leaves[0]));
        (copy.Size, copy.Root).ShouldBe((2, _tree.Root(0, 2)));
    }
}
