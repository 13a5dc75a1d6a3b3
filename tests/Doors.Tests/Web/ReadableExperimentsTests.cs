using System.Security.Cryptography;
using Assay.Mlflow;
using Assay.Server.Pages.Runs;
using Assay.Server.Web.Visitors;
using Assay.Tracking.Access;
using Assay.Tracking.Experiments;
using Assay.Tracking.Runs;
using Doors.Tests.Server;

namespace Doors.Tests.Web;

/// <summary>Whose runs a page shows to whom.</summary>
public class ReadableExperimentsTests
{
    [Fact]
    public async Task Somebody_sees_runs_of_experiments_that_they_may_see_and_the_owner_of_the_home_sees_all()
    {
        await using var scene = await ServerScene.SecuredAsync(AccessLevel.None);
        await scene.JoinAsync("vera");
        await using var services = new MlflowServices(scene.Store, TimeProvider.System, RandomNumberGenerator.Fill) { Access = scene.Access };
        var (open, hidden) = (await RunInAsync(services, "open", 'a'), await RunInAsync(services, "hidden", 'b'));
        (await scene.Access.Permissions.GrantAsync("vera", AccessTarget.Experiment(open.ExperimentId), AccessLevel.Read, null)).Succeeded.ShouldBeTrue();
        var vera = (await scene.Access.Users.FindAsync("vera"))!;

        var hers = await ReadAsync(services, new Visitor(vera.Person, vera.Name, IsOwner: false));
        hers.Names.Keys.ShouldBe([open.ExperimentId]);
        (await hers.FindAsync(open.RunId, default))!.RunId.ShouldBe(open.RunId);
        (await hers.FindAsync(hidden.RunId, default)).ShouldBeNull();
        (await ReadAsync(services, new Visitor("nobody", "Gone", IsOwner: false))).Names.ShouldBeEmpty();
        (await ReadAsync(services, new Visitor("", "Owner", IsOwner: true))).Names.Keys.ShouldContain(hidden.ExperimentId);
    }

    private static Task<ReadableExperiments> ReadAsync(MlflowServices services, Visitor visitor) =>
        ReadableExperiments.ReadAsync(services, visitor, CancellationToken.None);

    private static async Task<RunInfo> RunInAsync(MlflowServices services, string experiment, char letter)
    {
        var made = (await services.Experiments.CreateAsync(new NewExperiment(experiment, null, []))).Required;
        return (await services.Store.Runs.CreateAsync(new NewRun(new string(letter, 32), made.ExperimentId, "run", "", 1, "mlflow-artifacts:/", []))).Required;
    }
}
