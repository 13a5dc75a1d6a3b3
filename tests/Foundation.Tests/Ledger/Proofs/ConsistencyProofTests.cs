using Assay.Kernel;
using Assay.Ledger.Merkle;
using Assay.Ledger.Proofs;
using Foundation.Tests.Ledger.Merkle;

namespace Foundation.Tests.Ledger.Proofs;

public sealed class ConsistencyProofTests
{
    private readonly NaiveTree _tree = SomeLeaves.Tree;

    [Fact]
    public async Task Every_proof_up_to_257_leaves_is_that_of_the_definition_and_verifies()
    {
        for (var newer = 0; newer <= SomeLeaves.Largest; newer++)
        {
            for (var older = 0; older <= newer; older++)
            {
                var proof = await ConsistencyProof.BuildAsync(older, newer, SomeLeaves.NodesOf(_tree));
                if (older > 0) proof.Hashes.AsSpan().SequenceEqual(_tree.Consistency(older, newer)).ShouldBeTrue($"{older} to {newer}");
                proof.Verify(Head(older), Head(newer)).Succeeded.ShouldBeTrue($"{older} to {newer}");
            }
        }
    }

    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(1, 8, "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")]
    [InlineData(6, 8, "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(2, 5, "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")]
    public async Task A_known_log_has_its_published_proofs(int older, int newer, string hashes)
    {
        var tree = new NaiveTree(KnownLog.Leaves);
        var proof = await ConsistencyProof.BuildAsync(older, newer, (level, node, _) => Task.FromResult(tree.Root((int)node << level, ((int)node + 1) << level)));
        string.Join(' ', proof.Hashes).ShouldBe(hashes);
        proof.Verify(new TreeHead(older, Digest.Parse(KnownLog.Roots[older])), new TreeHead(newer, Digest.Parse(KnownLog.Roots[newer]))).Succeeded.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(InclusionProofTests.Sizes), MemberType = typeof(InclusionProofTests))]
    public void No_changed_proof_verifies(int newer)
    {
        for (var older = 1; older <= newer; older++)
        {
            var proof = new ConsistencyProof(older, newer, [.. _tree.Consistency(older, newer)]);
            var (first, second) = (Head(older), Head(newer));
            proof.Verify(first, second).Succeeded.ShouldBeTrue();
            proof.Verify(first with { Root = Changed.Hash(first.Root) }, second).Succeeded.ShouldBeFalse();
            proof.Verify(first, second with { Root = Changed.Hash(second.Root) }).Succeeded.ShouldBeFalse();
            foreach (var changed in Mutations(proof)) changed.Verify(first, second).Succeeded.ShouldBeFalse($"{older} to {newer}: {changed}");
        }
    }

    [Fact]
    public void The_empty_log_has_but_one_root() =>
        new ConsistencyProof(0, 5, []).Verify(new TreeHead(0, Digest.Of("something")), Head(5)).Problems.Single().Code.ShouldBe("proof.consistency");

    [Fact]
    public async Task A_log_cannot_be_proved_to_shrink() =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => ConsistencyProof.BuildAsync(4, 3, SomeLeaves.NodesOf(_tree)));

    private static IEnumerable<ConsistencyProof> Mutations(ConsistencyProof proof)
    {
        foreach (var hashes in Changed.Lists(proof.Hashes)) yield return proof with { Hashes = hashes };
        yield return proof with { Hashes = default };
        yield return proof with { OlderSize = proof.OlderSize - 1 };
        yield return proof with { OlderSize = proof.OlderSize + 1 };
        yield return proof with { OlderSize = -proof.OlderSize };
        yield return proof with { NewerSize = proof.NewerSize - 1 };
        yield return proof with { NewerSize = proof.NewerSize + 1 };
        yield return proof with { NewerSize = long.MinValue };
    }

    private TreeHead Head(int size) => new(size, _tree.Root(0, size));
}
