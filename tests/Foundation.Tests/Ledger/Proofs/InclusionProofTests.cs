using Assay.Kernel;
using Assay.Ledger.Merkle;
using Assay.Ledger.Proofs;
using Foundation.Tests.Ledger.Merkle;

namespace Foundation.Tests.Ledger.Proofs;

public sealed class InclusionProofTests
{
    private readonly NaiveTree _tree = SomeLeaves.Tree;

    [Fact]
    public async Task Every_proof_up_to_257_leaves_is_that_of_the_definition_and_verifies()
    {
        for (var size = 1; size <= SomeLeaves.Largest; size++)
        {
            var head = new TreeHead(size, _tree.Root(0, size));
            for (var index = 0; index < size; index++)
            {
                var proof = await InclusionProof.BuildAsync(index, size, SomeLeaves.NodesOf(_tree));
                proof.Hashes.AsSpan().SequenceEqual(_tree.Path(index, size)).ShouldBeTrue($"{index} of {size}");
                proof.Verify(SomeLeaves.Hashes[index], head).Succeeded.ShouldBeTrue($"{index} of {size}");
            }
        }
    }

    [Theory]
    [InlineData(0, 1, "")]
    [InlineData(0, 8, "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")]
    [InlineData(5, 8, "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(2, 3, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(1, 5, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")]
    public async Task A_known_log_has_its_published_paths(int index, int size, string hashes)
    {
        var tree = new NaiveTree(KnownLog.Leaves);
        var proof = await InclusionProof.BuildAsync(index, size, (level, node, _) => Task.FromResult(tree.Root((int)node << level, ((int)node + 1) << level)));
        string.Join(' ', proof.Hashes).ShouldBe(hashes);
        proof.Verify(KnownLog.Leaves[index], new TreeHead(size, Digest.Parse(KnownLog.Roots[size]))).Succeeded.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void No_changed_proof_verifies(int size)
    {
        var head = new TreeHead(size, _tree.Root(0, size));
        for (var index = 0; index < size; index++)
        {
            var proof = new InclusionProof(index, size, [.. _tree.Path(index, size)]);
            var leaf = SomeLeaves.Hashes[index];
            proof.Verify(leaf, head).Succeeded.ShouldBeTrue();
            proof.Verify(Changed.Hash(leaf), head).Succeeded.ShouldBeFalse();
            proof.Verify(leaf, head with { Root = Changed.Hash(head.Root) }).Succeeded.ShouldBeFalse();
            foreach (var changed in Mutations(proof)) changed.Verify(leaf, head).Succeeded.ShouldBeFalse($"{index} of {size}: {changed}");
        }
    }

    [Fact]
    public async Task A_leaf_that_is_not_there_cannot_be_proved()
    {
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => InclusionProof.BuildAsync(3, 3, SomeLeaves.NodesOf(_tree)));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => InclusionProof.BuildAsync(-1, 3, SomeLeaves.NodesOf(_tree)));
    }

    [Fact]
    public async Task A_proof_reads_few_nodes()
    {
        var reads = 0;
        await InclusionProof.BuildAsync(654_321, 1_000_000, (_, _, _) => Task.FromResult(Digest.Of((++reads).ToString(System.Globalization.CultureInfo.InvariantCulture))));
        reads.ShouldBeInRange(1, 40);
    }

    public static TheoryData<int> Sizes() => [.. Enumerable.Range(1, 17), 31, 32, 33, 63, 64, 65, 100, 127, 128, 129, 255, 256, 257];

    private static IEnumerable<InclusionProof> Mutations(InclusionProof proof)
    {
        foreach (var hashes in Changed.Lists(proof.Hashes)) yield return proof with { Hashes = hashes };
        yield return proof with { Hashes = default };
        yield return proof with { Index = proof.Index - 1 };
        yield return proof with { Index = proof.Index + 1 };
        yield return proof with { Index = proof.Size };
        yield return proof with { Index = -1 };
        yield return proof with { Index = long.MinValue };
        yield return proof with { Index = proof.Index + (1L << 40) };
        yield return proof with { Size = proof.Size - 1 };
        yield return proof with { Size = proof.Size + 1 };
        yield return proof with { Size = 0 };
        yield return proof with { Size = long.MaxValue };
    }
}
