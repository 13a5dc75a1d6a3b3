using Assay.Stores.Embedded.Home;

namespace Stores.Tests.Home;

public sealed class HomeLockTests : IDisposable
{
    private static readonly HomeLockHolder Ada = new(17, "assay run churn", DateTimeOffset.UnixEpoch);
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Only_one_holds_a_home()
    {
        using (HomeLock.TryAcquire(_folder.Path, Ada).ShouldNotBeNull())
        {
            HomeLock.TryAcquire(_folder.Path, Ada).ShouldBeNull();
            HomeLock.HolderOf(_folder.Path).ShouldBe(Ada);
        }
        HomeLock.HolderOf(_folder.Path).ShouldBeNull();
        using (HomeLock.TryAcquire(_folder.Path, Ada).ShouldNotBeNull()) { }
    }

    [Fact]
    public async Task The_second_waits_and_is_told_once_for_whom()
    {
        var told = new List<HomeLockHolder?>();
        var first = HomeLock.TryAcquire(_folder.Path, Ada)!;
        var second = HomeLock.AcquireAsync(_folder.Path, Ada with { ProcessId = 18 }, told.Add, TimeProvider.System);
        await Task.Delay(300);
        second.IsCompleted.ShouldBeFalse();
        first.Dispose();
        using var held = await second;
        told.ShouldBe([Ada]);
        HomeLock.HolderOf(_folder.Path)!.ProcessId.ShouldBe(18);
    }

    [Fact]
    public async Task Waiting_can_be_given_up()
    {
        using var held = HomeLock.TryAcquire(_folder.Path, Ada);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Should.ThrowAsync<OperationCanceledException>(() => HomeLock.AcquireAsync(_folder.Path, Ada, _ => { }, TimeProvider.System, cancellation.Token));
    }

    [Fact]
    public async Task The_lock_of_a_killed_process_is_free()
    {
        using var child = ChildProcess.Start(ChildProcess.Keeper, _folder.Path, "assay run");
        (await child.StandardOutput.ReadLineAsync()).ShouldBe("kept");
        HomeLock.TryAcquire(_folder.Path, Ada).ShouldBeNull();
        HomeLock.HolderOf(_folder.Path)!.ProcessId.ShouldBe(child.Id);
        child.Kill();
        await child.WaitForExitAsync();
        using var taken = HomeLock.TryAcquire(_folder.Path, Ada);
        taken.ShouldNotBeNull();
        HomeLock.HolderOf(_folder.Path).ShouldBe(Ada);
    }

    [Fact]
    public void A_holders_file_that_makes_no_sense_is_no_obstacle()
    {
        File.WriteAllText(_folder.At("run.holder.json"), "{");
        HomeLock.HolderOf(_folder.Path).ShouldBeNull();
        using var held = HomeLock.TryAcquire(_folder.Path, Ada);
        held.ShouldNotBeNull();
    }

    public void Dispose() => _folder.Dispose();
}
