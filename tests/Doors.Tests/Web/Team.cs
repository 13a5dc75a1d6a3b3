using Doors.Tests.Breaking;
using Doors.Tests.CommandLine;
using Doors.Tests.Serving;

namespace Doors.Tests.Web;

/// <summary>A served home with a project that ran, <c>job</c>, and people who sign in: an administrator, root, and whoever is named.</summary>
internal sealed class Team : IAsyncDisposable
{
    public const string Password = "a long enough password";

    private Team(Desk desk, ServingProcess server) => (Desk, Server) = (desk, server);

    /// <summary>The home's desk.</summary>
    public Desk Desk { get; }

    /// <summary>The server.</summary>
    public ServingProcess Server { get; }

    /// <summary>Starts it, after commands that are typed at the desk before.</summary>
    public static async Task<Team> StartAsync(IEnumerable<string> names, IEnumerable<string> commands, params string[] serving)
    {
        var desk = await SmallProject.OnDesk();
        (await desk.Type(SmallProject.Run)).ShouldEndIn(0);
        desk.Work = desk.PathOf("job");
        desk.Write("secret.txt", Password);
        (await desk.Type("user add root --admin --password-file secret.txt")).ShouldEndIn(0);
        foreach (var name in names) (await desk.Type($"user add {name} --password-file secret.txt")).ShouldEndIn(0);
        foreach (var command in commands) (await desk.Type(command)).ShouldEndIn(0);
        return new Team(desk, await ServingProcess.StartAsync(desk, ["--auth", .. serving]));
    }

    /// <summary>A browser without script, of somebody who signed in.</summary>
    public async Task<PersonAtPages> SignInAsync(string name, string password = Password)
    {
        var person = new PersonAtPages(new Uri(Server.Address));
        (await person.SignInAsync(name, password)).ShouldBe("/account");
        return person;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Desk.Dispose();
    }
}
