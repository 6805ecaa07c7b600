package org.rashomon.lab.teacher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights in an ONNX file, by name. A matrix that the exporter left without a name of its own is named after the bias
 * that is added to its product: {@code x.bias} gives {@code x.weight}, with a row for each input.
 */
final class OnnxWeights {

    /** @param shape of {@code values}, which are in row order */
    record Tensor(long[] shape, float[] values) {}

    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    private record Node(String operation, List<String> inputs, List<String> outputs) {}

    /** @throws IOException if a tensor of numbers is not of 32-bit floats with raw data */
    static Map<String, Tensor> read(InputStream in) throws IOException {
        OnnxWeights weights = new OnnxWeights();
        List<Node> nodes = new ArrayList<>();
        Fields model = new Fields(ByteBuffer.wrap(in.readAllBytes()));
        while (model.next()) {
            if (model.number == 7) {
                Fields graph = new Fields(model.bytes);
                while (graph.next()) {
                    if (graph.number == 1) {
                        nodes.add(node(graph.bytes));
                    } else if (graph.number == 5) {
                        weights.tensor(graph.bytes);
                    }
                }
            }
        }
        weights.nameProducts(nodes);
        return weights.tensors;
    }

    private static Node node(ByteBuffer bytes) {
        Fields fields = new Fields(bytes);
        Node node = new Node("", new ArrayList<>(), new ArrayList<>());
        while (fields.next()) {
            switch (fields.number) {
                case 1:
                    node.inputs.add(fields.string());
                    break;
                case 2:
                    node.outputs.add(fields.string());
                    break;
                case 4:
                    node = new Node(fields.string(), node.inputs, node.outputs);
                    break;
                default:
            }
        }
        return node;
    }

    private void tensor(ByteBuffer bytes) throws IOException {
        Fields fields = new Fields(bytes);
        List<Long> shape = new ArrayList<>();
        String name = "";
        long type = 0;
        ByteBuffer raw = ByteBuffer.allocate(0);
        while (fields.next()) {
            switch (fields.number) {
                case 1:
                    if (fields.bytes.hasRemaining()) {
                        while (fields.bytes.hasRemaining()) {
                            shape.add(Fields.varint(fields.bytes));
                        }
                    } else {
                        shape.add(fields.value);
                    }
                    break;
                case 2:
                    type = fields.value;
                    break;
                case 8:
                    name = fields.string();
                    break;
                case 9:
                    raw = fields.bytes;
                    break;
                default:
            }
        }
        if (type == 1) {
            long[] dimensions = shape.stream().mapToLong(Long::longValue).toArray();
            long size = 1;
            for (long d : dimensions) {
                size *= d;
            }
            if (raw.remaining() != 4 * size) {
                throw new IOException(name + " has no raw data");
            }
            float[] values = new float[(int) size];
            raw.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
            tensors.put(name, new Tensor(dimensions, values));
        }
    }

    private void nameProducts(List<Node> nodes) {
        Map<String, String> products = new HashMap<>();
        for (Node node : nodes) {
            if (node.operation.equals("MatMul") && tensors.containsKey(node.inputs.get(1))) {
                products.put(node.outputs.get(0), node.inputs.get(1));
            }
        }
        for (Node node : nodes) {
            if (node.operation.equals("Add")) {
                String bias = node.inputs.get(0);
                String product = node.inputs.get(1);
                if (products.containsKey(bias)) {
                    bias = node.inputs.get(1);
                    product = node.inputs.get(0);
                }
                Tensor matrix = tensors.get(products.getOrDefault(product, ""));
                if (matrix != null && bias.endsWith(".bias")) {
                    tensors.put(bias.substring(0, bias.length() - "bias".length()) + "weight", matrix);
                }
            }
        }
    }

    /** Walks over the fields of a message in the wire format of protocol buffers. */
    private static final class Fields {

        private final ByteBuffer in;
        int number;
        long value;
        ByteBuffer bytes = ByteBuffer.allocate(0);

        Fields(ByteBuffer in) {
            this.in = in;
        }

        boolean next() {
            if (!in.hasRemaining()) {
                return false;
            }
            int key = (int) varint(in);
            number = key >>> 3;
            bytes = ByteBuffer.allocate(0);
            switch (key & 7) {
                case 0:
                    value = varint(in);
                    break;
                case 1:
                    in.position(in.position() + 8);
                    break;
                case 2:
                    int length = (int) varint(in);
                    bytes = in.slice(in.position(), length);
                    in.position(in.position() + length);
                    break;
                case 5:
                    in.position(in.position() + 4);
                    break;
                default:
                    throw new IllegalArgumentException("not a protocol buffer");
            }
            return true;
        }

        String string() {
            return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
        }

        static long varint(ByteBuffer in) {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte b = in.get();
                value |= (b & 0x7fL) << shift;
                if (b >= 0) {
                    return value;
                }
            }
        }
    }
}
