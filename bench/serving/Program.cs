using Assay.Bench.Serving;

return args switch
{
    ["run", var assay, var home, var model, var row] => await ServingBench.RunAsync(assay, home, model, row, TimeSpan.FromSeconds(6)),
    ["run", var assay, var home, var model, var row, var seconds] when int.TryParse(seconds, out var window) => await ServingBench.RunAsync(assay, home, model, row, TimeSpan.FromSeconds(window)),
    ["echo"] => await EchoServer.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        usage: assay-bench-serving run ASSAY HOME MODEL ROW.json [SECONDS]
               ASSAY is the program, HOME a home with a project, MODEL the project's name, ROW.json one row as POST /predict takes it.
        """);
    return 2;
}
