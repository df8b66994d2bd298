// Turns the networks inside npm packages into the files that Booth.Portrait loads.
// usage: node import.mjs NODE_MODULES OUTPUT_FOLDER
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faceGeometry } from './faceGeometry.mjs';
import { fromTfjs } from './fromTfjs.mjs';
import { fromTflite } from './fromTflite.mjs';

const [modules, output] = process.argv.slice(2);
const read = (...path) => new Uint8Array(readFileSync(join(modules, ...path)));

/** One file of a package whose assets lie in one blob that a loader script indexes. */
function readAsset(blob, name) {
  const loader = readFileSync(join(modules, `${blob}_loader.js`), 'utf8');
  const entries = loader.matchAll(/"filename":\s*"([^"]+)",\s*"start":\s*(\d+),\s*"end":\s*(\d+)/g);
  for (const [, path, start, end] of entries) {
    if (path.endsWith(`/${name}`))
      return read(`${blob}.data`).subarray(Number(start), Number(end));
  }
  throw new Error(`the loader script of ${blob} does not name ${name}`);
}

const faceMesh = (name) =>
  readAsset('@mediapipe/face_mesh/face_mesh_solution_packed_assets', name);

const human = (name) => read('@vladmandic/human/models', name);

const files = {
  'detector_short.onnx': () => fromTflite(
    read('@mediapipe/face_detection/face_detection_short_range.tflite'),
    'detector_short', ['boxes', 'scores']),
  'detector_full.onnx': () => fromTflite(
    read('@mediapipe/face_detection/face_detection_full_range.tflite'),
    'detector_full', ['boxes', 'scores']),
  'mesh.onnx': () => fromTflite(
    faceMesh('face_landmark.tflite'), 'mesh', ['points', 'presence']),
  'iris.onnx': () => fromTfjs(
    JSON.parse(Buffer.from(human('iris.json')).toString('utf8')), human('iris.bin'),
    'iris', 'points', 'Identity'),
  'segmentation.onnx': () => fromTflite(
    read('@mediapipe/selfie_segmentation/selfie_segmentation.tflite'),
    'segmentation', ['person']),
  'palm.onnx': () => fromTflite(
    readAsset('@mediapipe/hands/hands_solution_packed_assets', 'palm_detection_full.tflite'),
    'palm', ['boxes', 'scores']),
  'hand.onnx': () => fromTflite(
    read('@mediapipe/hands/hand_landmark_full.tflite'), 'hand', ['points', 'presence', null, null]),
  'face_geometry.bin': () => faceGeometry(
    faceMesh('geometry_pipeline_metadata_landmarks.binarypb')),
};

mkdirSync(output, { recursive: true });
for (const [name, make] of Object.entries(files)) {
  try {
    writeFileSync(join(output, name), make());
  } catch (error) {
    console.error(`import of ${name} failed: ${error.message}`);
    process.exitCode = 1;
  }
}
