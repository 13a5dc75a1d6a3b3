using Assay.Inference.Models;
using Assay.Inference.Tensors;
using Assay.Inference.Wire;
using Assay.Kernel;

namespace Assay.Inference.Protocol;

/// <summary>Holds the inputs of a request against those of the model.</summary>
internal static class ModelInputs
{
    /// <summary>The inputs in the model's order.</summary>
    /// <exception cref="MalformedRequestException">Every input that is absent, unknown, twice there, or of the wrong datatype or shape.</exception>
    public static Tensor[] Order(ServedModel model, List<Tensor> given)
    {
        var problems = new List<Problem>();
        var ordered = new Tensor[model.Inputs.Count];
        for (var i = 0; i < ordered.Length; i++) if (Find(model.Inputs[i], given, problems) is { } found) ordered[i] = found;
        foreach (var extra in given.Where(tensor => model.Inputs.All(input => input.Name != tensor.Name)))
            problems.Add(InferenceFaults.Malformed($"The model has no input '{extra.Name}'.", extra.Name, extra.Name, string.Join(", ", model.Inputs.Select(input => input.Name))));
        if (problems.Count > 0) throw new MalformedRequestException(problems);
        if (model.TakesRows) HoldRows(ordered);
        return ordered;
    }

    private static Tensor? Find(TensorSpec input, List<Tensor> given, List<Problem> problems)
    {
        var found = given.Where(tensor => tensor.Name == input.Name).ToList();
        if (found is not [var tensor]) problems.Add(InferenceFaults.Malformed(found.Count == 0 ? $"The input '{input.Name}' is absent." : $"The input '{input.Name}' is there {found.Count} times.", input.Name, null, $"{ElementTypes.NameOf(input.Type)} {InferenceFaults.ShapeText(input.Shape)}"));
        else if (tensor.Type != input.Type) problems.Add(InferenceFaults.WrongType(input, ElementTypes.NameOf(tensor.Type)));
        else if (!input.Fits(tensor.Shape)) problems.Add(InferenceFaults.WrongShape(input, tensor.Shape));
        else return tensor;
        return null;
    }

    private static void HoldRows(Tensor[] inputs)
    {
        var rows = inputs[0].Rows;
        if (rows == 0) throw new MalformedRequestException(InferenceFaults.Malformed("The request has no rows.", inputs[0].Name, "0", "one row at least"));
        if (inputs.FirstOrDefault(input => input.Rows != rows) is { } other)
            throw new MalformedRequestException(InferenceFaults.Malformed($"The inputs '{inputs[0].Name}' and '{other.Name}' have not the same number of rows.", other.Name, $"{other.Rows}", $"{rows}"));
    }
}
