using System.Net;
using System.Text;
using System.Text.Json;
using Doors.Tests.Breaking;
using Doors.Tests.CommandLine;
using Doors.Tests.Serving;

namespace Doors.Tests.Inference;

/// <summary>A small project, run, and its model served by <c>assay serve</c>.</summary>
public sealed class ServedProject : IAsyncLifetime
{
    internal Desk Desk { get; private set; } = null!;

    internal ServingProcess Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Desk = await SmallProject.OnDesk();
        (await Desk.Type(SmallProject.Run)).ShouldEndIn(0);
        Server = await ServingProcess.StartAsync(Desk, "--home", "job/.assay");
        await ShouldServeAsync(Server);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Desk.Dispose();
    }

    /// <summary>Waits until the models are loaded.</summary>
    internal static async Task ShouldServeAsync(ServingProcess server)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            using var ready = await server.Client.GetAsync("/v2/health/ready");
            if (ready.StatusCode == HttpStatusCode.OK) return;
            await Task.Delay(100);
        }

        throw new InvalidOperationException($"No models: {server.Told}");
    }

    internal async Task<JsonElement> PostAsync(string path, string body, string type = "application/json", HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await Server.Client.PostAsync(path, new StringContent(body, Encoding.UTF8, type));
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(expected, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
