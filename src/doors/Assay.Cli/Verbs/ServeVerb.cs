using System.CommandLine;
using Assay.Cli.Homes;
using Assay.Cli.Serving;
using Assay.Kernel.Capabilities;
using Assay.Stores.Embedded.Home;

namespace Assay.Cli.Verbs;

/// <summary><c>assay serve</c>: the server that MLflow's clients are pointed at.</summary>
internal static class ServeVerb
{
    /// <summary>The verb.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("serve", "Serve the home to MLflow clients: experiments, runs, models, artifacts and traces.",
            new Example("assay serve", "on http://127.0.0.1:5000, for this machine alone"),
            new Example("MLFLOW_TRACKING_URI=http://127.0.0.1:5000 python train.py", "point a client at it"),
            new Example("assay serve --port 0", "on a port that is free; the first line says which"));
        var (host, port, names, webhooks) = (Host(), Port(), AllowedHosts(), PrivateWebhooks());
        verb.Add(host, port, names, webhooks);
        verb.SetAction((parse, cancellation) =>
        {
            var request = new ServeRequest(parse.GetValue(host)!, parse.GetValue(port), parse.GetValue(names) ?? [], parse.GetValue(webhooks));
            return OpenedHome.UseAsync(workplace, HomeOptions.Of(parse), HomeAccess.Append, json: false, home => ServedHome.RunAsync(home, workplace, request, cancellation), cancellation);
        });
        return verb;
    }

    private static Option<string> Host() => new("--host") { Description = "The address to listen on.", HelpName = "ADDRESS", DefaultValueFactory = _ => "127.0.0.1" };

    private static Option<int> Port() => new("--port") { Description = "The port; 0 for one that is free.", HelpName = "PORT", DefaultValueFactory = _ => 5000 };

    private static Option<string[]> AllowedHosts() => new("--allowed-host") { Description = "A name under which clients ask for the server, besides its address and localhost.", HelpName = "NAME" };

    private static Option<bool> PrivateWebhooks() => new("--private-webhooks") { Description = "Let webhooks be on this machine and its network, and use http. Whoever may create one can then reach what the server reaches." };
}
