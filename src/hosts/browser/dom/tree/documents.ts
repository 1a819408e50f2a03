// Which document belongs to a realm.
import type { Agent } from '../../../../machine/running/agent'
import type { Realm } from '../../../../machine/running/realm'
import type { DocumentObject } from './document'

const documents = new WeakMap<Realm, DocumentObject>()

export const documentOf = ({ realm }: Agent): DocumentObject => documents.get(realm)!

export const setDocument = ({ realm }: Agent, document: DocumentObject): void =>
  void documents.set(realm, document)
