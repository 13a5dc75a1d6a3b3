using Assay.Bench.Serving;

return args switch
{
    ["run", var assay, var home, var model, var row] => await ServingBench.RunAsync(assay, home, model, row, TimeSpan.FromSeconds(6)),
    ["run", var assay, var home, var model, var row, var seconds] when int.TryParse(seconds, out var window) => await ServingBench.RunAsync(assay, home, model, row, TimeSpan.FromSeconds(window)),
    ["wide", var assay, var home] => await WideBench.RunAsync(assay, home, TimeSpan.FromSeconds(6)),
    ["grpc", var assay, var home, var model, var row] => await RemoteBench.RunAsync(assay, home, model, row, TimeSpan.FromSeconds(6)),
    ["soak", var assay, var home, var model, var row, var minutes] when int.TryParse(minutes, out var length) => await Soak.RunAsync(assay, home, model, row, TimeSpan.FromMinutes(length)),
    ["echo"] => await EchoServer.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        usage: assay-bench-serving run ASSAY HOME MODEL ROW.json [SECONDS]
               assay-bench-serving wide ASSAY HOME
               assay-bench-serving grpc ASSAY HOME MODEL ROW.json
               assay-bench-serving soak ASSAY HOME MODEL ROW.json MINUTES
               ASSAY is the program, HOME a home with a project, MODEL the project's name, ROW.json one row as POST /predict takes it.
        """);
    return 2;
}
