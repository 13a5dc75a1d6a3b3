using Assay.Kernel;
using Assay.Ledger.Checkpoints;
using Assay.Stores.Embedded.Home;

namespace Stores.Tests.Home;

public sealed class KnownHeadsTests : IDisposable
{
    private const string Origin = "assay/test";
    private readonly TemporaryFolder _folder = new();

    private KnownHeads Heads => new(_folder.At("heads"));

    [Fact]
    public void The_newest_is_kept_whatever_the_order()
    {
        Heads.Newest(Origin).Problems.ShouldBeEmpty();
        Heads.Newest(Origin).Value.ShouldBeNull();
        foreach (var size in new[] { 3, 9, 5 }) Heads.Keep(Head(size)).Succeeded.ShouldBeTrue();
        Heads.Newest(Origin).Value!.Size.ShouldBe(9);
        File.ReadAllText(Heads.FileOf(Origin)).ShouldBe(Head(9).Note);
        Directory.GetFiles(_folder.At("heads")).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_second_history_does_not_replace_the_first()
    {
        Heads.Keep(Head(4, "one"));
        Heads.Keep(Head(4, "other"));
        Heads.Newest(Origin).Value!.Root.ShouldBe(Digest.Of("one"));
    }

    [Fact]
    public void A_damaged_head_is_named_and_not_overwritten()
    {
        Heads.Keep(Head(4));
        File.WriteAllText(Heads.FileOf(Origin), "damaged");
        Heads.Newest(Origin).Problems.ShouldHaveSingleItem().Code.ShouldBe("heads.unreadable");
        Heads.Keep(Head(5)).Problems.ShouldHaveSingleItem().Code.ShouldBe("heads.unreadable");
        File.ReadAllText(Heads.FileOf(Origin)).ShouldBe("damaged");
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_told()
    {
        File.WriteAllText(_folder.At("heads"), "in the way");
        Heads.Keep(Head(1)).Problems.ShouldHaveSingleItem().Code.ShouldBe("heads.not-kept");
    }

    public void Dispose() => _folder.Dispose();

    private static Checkpoint Head(long size, string root = "root") => Checkpoint.Parse(Ledgers.Signer.Sign(size, Digest.Of(root))).Required;
}
