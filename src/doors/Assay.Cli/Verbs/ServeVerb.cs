using System.CommandLine;
using Assay.Cli.Homes;
using Assay.Cli.Serving;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Server.Logging;
using Assay.Stores.Embedded.Home;

namespace Assay.Cli.Verbs;

/// <summary><c>assay serve</c>: the server that MLflow's clients are pointed at.</summary>
internal static class ServeVerb
{
    private const string TelemetryVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The verb.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = Described();
        var (host, port, names, webhooks) = (Host(), Port(), AllowedHosts(), PrivateWebhooks());
        var (auth, permission, format, verbose, postgres, artifacts) = (Auth(), DefaultPermission(), Format(), Verbose(), SharedOptions.Postgres(), SharedOptions.Artifacts());
        verb.Add(host, port, names, webhooks, auth, permission, format, verbose, postgres, artifacts);
        var (inference, provider, proxy) = (InferenceChoices.AddTo(verb), OpenIdChoice.AddTo(verb, workplace), ProxyChoice.AddTo(verb));
        verb.SetAction((parse, cancellation) =>
        {
            var request = inference.Of(parse, new ServeRequest(parse.GetValue(host)!, parse.GetValue(port), parse.GetValue(names) ?? [], parse.GetValue(webhooks))
            {
                Postgres = parse.GetValue(postgres),
                Artifacts = parse.GetValue(artifacts),
                NeedsSignIn = parse.GetValue(auth),
                DefaultPermission = parse.GetValue(permission)!,
                OpenId = provider(parse),
                Proxy = proxy(parse),
                LogFormat = parse.GetValue(format),
                IsVerbose = parse.GetValue(verbose),
                ExportsTelemetry = !string.IsNullOrEmpty(workplace.Variable(TelemetryVariable)),
            });
            return ServeAsync(workplace, HomeOptions.Of(parse), request, cancellation);
        });
        return verb;
    }

    private static Verb Described() =>
        new("serve", "Serve the home: tracking to MLflow clients, the models of its projects to whoever wants predictions, and pages in a browser; /models there lists what is served, with a form to try each.",
            new Example("assay serve", "on http://127.0.0.1:5000, for this machine alone"),
            new Example("MLFLOW_TRACKING_URI=http://127.0.0.1:5000 python train.py", "point a client at it"),
            new Example("assay serve --auth --host 0.0.0.0 --allowed-host tracking.example.org", "for a team: see 'assay user'"),
            new Example("assay serve --postgres postgresql://assay@db.example.org/assay", "with tracking in a database that several servers share"),
            new Example("assay serve --model credit=credit.onnx", "with a model of one's own besides those of the home's projects"),
            new Example("assay serve --model models:/credit@champion", "with the version of the model registry that an alias leads to now"),
            new Example("assay serve --released production", "only what went live there, each version with its share of the callers"),
            new Example("assay serve --artifacts s3://models/assay", "with the bytes of artifacts in a bucket"));

    // What was mistyped is told before a home is made.
    private static Task<int> ServeAsync(Workplace workplace, HomeOptions options, ServeRequest request, CancellationToken cancellation)
    {
        Problem[] faults = [.. request.Options().Problems, .. request.Access().Problems, .. request.OpenId.Provider(request.NeedsSignIn, request.Proxy.Address().Value).Problems];
        return faults.Length > 0
            ? Task.FromResult(workplace.Terminal.Refuse(faults, json: false))
            : OpenedHome.UseAsync(workplace, options, HomeAccess.Append, json: false, home => ServedHome.RunAsync(home, workplace, request, cancellation), cancellation);
    }

    private static Option<bool> Auth() => new("--auth") { Description = "People have to sign in: those that 'assay user' adds. Needed where the address is reachable from outside." };

    private static Option<string> DefaultPermission() => new("--default-permission") { Description = "What whoever signed in may do where they have no permission: NO_PERMISSIONS, READ, USE, EDIT or MANAGE.", HelpName = "LEVEL", DefaultValueFactory = _ => "READ" };

    private static Option<LogFormat> Format() => new("--log-format") { Description = "How warnings and faults are logged: text or json.", HelpName = "FORMAT", DefaultValueFactory = _ => LogFormat.Text };

    private static Option<bool> Verbose() => new("--verbose") { Description = "Log each request." };

    private static Option<string> Host() => new("--host") { Description = "The address to listen on.", HelpName = "ADDRESS", DefaultValueFactory = _ => "127.0.0.1" };

    private static Option<int> Port() => new("--port") { Description = "The port; 0 for one that is free.", HelpName = "PORT", DefaultValueFactory = _ => 5000 };

    private static Option<string[]> AllowedHosts() => new("--allowed-host") { Description = "A name under which clients ask for the server, besides its address and localhost.", HelpName = "NAME" };

    private static Option<bool> PrivateWebhooks() => new("--private-webhooks") { Description = "Let webhooks be on this machine and its network, and use http. Whoever may create one can then reach what the server reaches." };
}
